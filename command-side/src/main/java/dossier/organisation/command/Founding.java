package dossier.organisation.command;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.security.Accounts;
import dossier.platform.store.OneAtATime;
import dossier.words.Command;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * A house that is to begin empty ({@code dossier.empty}) begins with its first administrator, whose one-time password is told in the log. It is founded by commands with
 * fixed keys, so a start that was cut short is simply done again, and several nodes found it once.
 */
@Component
class Founding implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Founding.class);
    private static final String ADMIN = "admin";
    private static final DepartmentId MANAGEMENT = new DepartmentId("management");
    private static final PersonId ADMINISTRATOR = new PersonId("administrator");
    private static final Set<Authority> TO_BEGIN_WITH =
            EnumSet.of(Authority.MANAGE_ORGANISATION, Authority.ADMINISTER_ACCOUNTS, Authority.PROPOSE_POLICIES);

    private final CommandDoor door;
    private final Accounts accounts;
    private final OneAtATime oneNode;
    private final boolean empty;

    Founding(CommandDoor door, Accounts accounts, OneAtATime oneNode, @Value("${dossier.empty:false}") boolean empty) {
        this.door = door;
        this.accounts = accounts;
        this.oneNode = oneNode;
        this.empty = empty;
    }

    /** Once; until the administrator has signed in, each start makes the one-time password anew and tells it. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!empty) return;
        if (accounts.find(ADMIN).isEmpty()) send();
        oneNode.run("the house is founded", this::letTheAdministratorIn);
    }

    private void send() {
        List<Command> founding = List.of(
                new OpenDepartment(MANAGEMENT, "总经办"),
                new DefinePosition(MANAGEMENT, "administrator", "系统管理员", TO_BEGIN_WITH),
                new HireEmployee(ADMINISTRATOR, "管理员", MANAGEMENT, "administrator", null));
        for (var i = 0; i < founding.size(); i++)
            door.send(founding.get(i), Asked.by(Actor.HOUSE.person(), "founding-" + i));
    }

    private void letTheAdministratorIn() {
        var account = accounts.find(ADMIN);
        if (account.isEmpty()) {
            LOG.info(
                    "First administrator: sign in as admin with the one-time password {}",
                    accounts.createWithOneTimePassword(ADMIN, ADMINISTRATOR));
        } else if (account.get().mustChange()) {
            accounts.resetPassword(ADMIN)
                    .ifPresent(it ->
                            LOG.info("The administrator has not signed in yet; the one-time password is now {}", it));
        }
    }
}
