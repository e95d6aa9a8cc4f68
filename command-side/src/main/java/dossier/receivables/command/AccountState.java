package dossier.receivables.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.handbook.OneTimeLinks;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.*;
import dossier.receivables.api.Payments;
import java.util.Set;
import java.util.TreeSet;

/** What a customer's account remembers in order to decide, and no more. */
public sealed interface AccountState {
    record Absent() implements AccountState {}

    /**
     * @param plans how many there were, and so of letters and statements
     * @param unanswered statements of which the customer has not said whether they agree
     * @param links by which they are asked about a statement
     */
    record Open(
            Payments payments,
            int plans,
            int letters,
            int statements,
            Set<Integer> unanswered,
            OneTimeLinks<Integer> links,
            Duties duties)
            implements AccountState {
        private static final Open NEW = new Open(Payments.NONE, 0, 0, 0, Set.of(), OneTimeLinks.none(), Duties.NONE);

        private Open with(Payments next) {
            return new Open(next, plans, letters, statements, unanswered, links, duties);
        }

        private Open with(Duties next) {
            return new Open(payments, plans, letters, statements, unanswered, links, next);
        }

        private Open with(OneTimeLinks<Integer> next) {
            return new Open(payments, plans, letters, statements, unanswered, next, duties);
        }

        private Open issued(int statement) {
            var more = new TreeSet<>(unanswered);
            more.add(statement);
            return new Open(payments, plans, letters, statement, Set.copyOf(more), links, duties);
        }

        private Open answered(int statement) {
            var less = new TreeSet<>(unanswered);
            less.remove(statement);
            return new Open(payments, plans, letters, statements, Set.copyOf(less), links, duties);
        }
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not opened");
    }

    static AccountState evolve(AccountState state, AccountEvent event) {
        if (event instanceof AccountOpened) return Open.NEW;
        var was = state.open();
        return switch (event) {
            case DutyEvent it -> was.with(was.duties.after(it));
            case DunningPlanned it ->
                new Open(was.payments, it.plan(), was.letters, was.statements, was.unanswered, was.links, was.duties);
            case LetterSent it ->
                new Open(was.payments, was.plans, it.letter(), was.statements, was.unanswered, was.links, was.duties);
            case StatementIssued it -> was.issued(it.statement());
            case StatementConfirmed it -> was.answered(it.statement());
            case StatementDisputed it -> was.answered(it.statement());
            case CustomerAsked it -> was.with(was.links.given(it.link(), it.statement(), it.sentTo(), it.expires()));
            case LinkRevoked it -> was.with(was.links.ended(it.link()));
            case CustomerAnswered it -> was.with(was.links.ended(it.link()));
            default -> was.with(was.payments.after(event));
        };
    }
}
