package dossier.receivables.command;

import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.OneTimeLinks;
import dossier.receivables.api.AccountCommand;
import dossier.receivables.api.AccountCommand.AskCustomer;
import dossier.receivables.api.AccountCommand.RevokeLink;
import dossier.receivables.api.AccountCommand.TakeAnswer;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.CustomerAnswered;
import dossier.receivables.api.AccountEvent.CustomerAsked;
import dossier.receivables.api.AccountEvent.StatementConfirmed;
import dossier.receivables.api.AccountEvent.StatementDisputed;
import dossier.receivables.command.AccountState.Open;
import java.util.List;

/** REV-03: the links by which a customer says whether they agree with a statement. */
final class StatementLinks {
    private StatementLinks() {}

    // spotless:off: a table is read in columns
    static final Clauses<AccountCommand, AccountState> CLAUSES = Clauses.of(AccountCommand.class, AccountState.class)
            .before(AskCustomer.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(KNOWN, "statement-without-answer", (ask, a, _) -> a.open().unanswered().contains(ask.statement())))
            .before(RevokeLink.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(KNOWN, "open-link", (revoke, a, _) -> a.open().links().isOpen(revoke.link())))
            .before(TakeAnswer.class,
                    byTheHouse(),
                    asks(KNOWN, "open-link", (answer, a, _) -> a.open().links().isOpen(answer.link())),
                    asks(STAGE, "link-in-time", (answer, a, given) -> a.open().links().inTime(answer.link(), given.at())),
                    asks(STAGE, "something-to-answer", (answer, a, _) -> isAsked(answer.link(), a.open())),
                    asks(REV_03, "reason-of-the-dispute", (answer, _, _) -> answer.agrees() || !answer.words().isBlank()));
    // spotless:on

    static List<AccountEvent> given(AskCustomer it, Open account, Circumstances given) {
        var expires = OneTimeLinks.expiry(it.days(), given);
        return List.of(new CustomerAsked(it.id(), account.links().last() + 1, it.statement(), it.sentTo(), expires));
    }

    static List<AccountEvent> answered(TakeAnswer it, Open account, Circumstances given) {
        var asked = account.links().open().get(it.link());
        if (asked == null) throw new IllegalStateException("no open link " + it.link());
        return List.of(
                new CustomerAnswered(it.id(), it.link(), asked.sentTo()),
                it.agrees()
                        ? new StatementConfirmed(it.id(), asked.about(), given.today(), null)
                        : new StatementDisputed(it.id(), asked.about(), given.today(), it.words(), null));
    }

    /** Of a link that is not there, another clause says so. */
    private static boolean isAsked(int link, Open account) {
        var asked = account.links().open().get(link);
        return asked == null || account.unanswered().contains(asked.about());
    }
}
