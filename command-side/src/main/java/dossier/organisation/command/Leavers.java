package dossier.organisation.command;

import dossier.handbook.Fact;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.OpenCases;
import dossier.platform.command.Answering;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.security.Accounts;
import org.axonframework.eventhandling.EventHandler;

/** What a leaver has to hand over (LEAVE), and the end of their accounts. */
@Register
class Leavers implements Answering<OpenCases.Of> {
    private final OpenWork work;
    private final Accounts accounts;

    Leavers(OpenWork work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    @EventHandler
    void on(EmployeeReleased released) {
        work.mustBeNone(released.id());
        accounts.disableAllOf(released.id());
    }

    @Override
    public Class<OpenCases.Of> question() {
        return OpenCases.Of.class;
    }

    @Override
    public Fact answer(OpenCases.Of asked) {
        return new Fact(new OpenCases(asked.person(), work.of(asked.person())), null);
    }
}
