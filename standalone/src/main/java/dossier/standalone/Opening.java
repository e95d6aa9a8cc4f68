package dossier.standalone;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.security.Accounts;
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
 * The first start: the demo company, or an empty one with its first administrator. Everything is set up by commands with fixed keys, so a start that was cut short
 * is simply done again.
 */
@Component
class Opening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final DepartmentId MANAGEMENT = new DepartmentId("management");
    private static final PersonId ADMINISTRATOR = new PersonId("administrator");
    private static final Set<Authority> TO_BEGIN_WITH =
            EnumSet.of(Authority.MANAGE_ORGANISATION, Authority.ADMINISTER_ACCOUNTS, Authority.PROPOSE_POLICIES);

    private final CommandDoor door;
    private final Accounts accounts;
    private final DemoCompany demo;
    private final boolean empty;
    private final String password;

    Opening(
            CommandDoor door,
            Accounts accounts,
            DemoCompany demo,
            @Value("${dossier.empty:false}") boolean empty,
            @Value("${dossier.demo.password:dossier-demo}") String password) {
        this.door = door;
        this.accounts = accounts;
        this.demo = demo;
        this.empty = empty;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (empty) openEmpty();
        else openDemo();
    }

    private void openEmpty() {
        var account = accounts.find("admin");
        if (account.isEmpty()) {
            List<Command> founding = List.of(
                    new OpenDepartment(MANAGEMENT, "总经办"),
                    new DefinePosition(MANAGEMENT, "administrator", "系统管理员", TO_BEGIN_WITH),
                    new HireEmployee(ADMINISTRATOR, "管理员", MANAGEMENT, "administrator", null));
            for (var i = 0; i < founding.size(); i++)
                door.send(founding.get(i), Asked.by(Actor.HOUSE.person(), "founding-" + i));
            LOG.info(
                    "First administrator: sign in as admin with the one-time password {}",
                    accounts.createWithOneTimePassword("admin", ADMINISTRATOR));
        } else if (account.get().mustChange()) {
            accounts.resetPassword("admin")
                    .ifPresent(it ->
                            LOG.info("The administrator has not signed in yet; the one-time password is now {}", it));
        }
    }

    private void openDemo() {
        if (accounts.find("admin")
                .filter(it -> !it.person().equals(DemoCompany.ADMINISTRATOR))
                .isPresent()) return;
        if (accounts.find(DemoCompany.ADMINISTRATOR.value()).isEmpty()) demo.setUp(password);
        LOG.info(
                "Demo accounts, password as set at the first start (DOSSIER_DEMO_PASSWORD, {} by default): {}",
                "dossier-demo",
                String.join(", ", demo.logins()));
    }
}
