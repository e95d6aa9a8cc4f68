package dossier.receivables.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.receivables.api.AccountCommand;
import dossier.receivables.api.AccountCommand.*;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.*;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.OpenReceivables;
import dossier.receivables.api.Payments.Payment;
import dossier.receivables.api.PlannedStep;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStanding;
import dossier.receivables.command.AccountState.Absent;
import dossier.receivables.command.AccountState.Open;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions about a customer's account: what they paid, how they are urged to, what they confirm. Pure: no clock, no Spring, no Axon. */
public final class AccountDecider {
    private AccountDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<AccountCommand, AccountState> CLAUSES = Clauses.of(AccountCommand.class, AccountState.class)
            .opening(OpenAccount.class,
                    entitledAs(ORG_04, "authority." + KEEP_RECEIVABLES, (_, given) -> financeOrTheHouse(given)),
                    needs(STAGE, "new-account", a -> a instanceof Absent),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()))
            .before(RecordPayment.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(STAGE, "amount-above-nothing", (record, _, _) -> !record.amount().nothing()),
                    asks(STAGE, "day-that-has-come", (record, _, given) -> !record.paidOn().isAfter(given.today())),
                    uploaded(RecordPayment::proof))
            .before(ProposeReversal.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(KNOWN, "payment-to-reverse", (propose, a, _) -> payment(propose.payment(), a).filter(Payment::sound).isPresent()),
                    asks(STAGE, "payment-that-settles-nothing", (propose, a, _) -> payment(propose.payment(), a).filter(it -> !it.uses().isEmpty()).isEmpty()))
            .before(ConfirmReversal.class,
                    may(SECOND, APPROVE_CREDIT),
                    asks(KNOWN, "reversal-waiting", (confirm, a, _) -> proposed(confirm.payment(), a)),
                    secondPerson(ConfirmReversal::payment))
            .before(RejectReversal.class,
                    may(SECOND, APPROVE_CREDIT),
                    asks(KNOWN, "reversal-waiting", (reject, a, _) -> proposed(reject.payment(), a)),
                    secondPerson(RejectReversal::payment))
            .before(PlanDunning.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(STAGE, "day-to-come", (plan, _, given) -> plan.steps().stream().noneMatch(it -> it.onDay().isBefore(given.today()))),
                    asks(KNOWN, "employed-people", (_, _, given) -> given.all(PersonCard.class).allMatch(PersonCard::active)))
            .before(SendLetter.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asksNothingMissing(KNOWN, "overdue-receivables-of-the-customer", (send, _, given) -> send.receivables().stream().filter(it -> overdue(given).noneMatch(item -> item.receivable().equals(it))).map(ReceivableId::value).toList()),
                    asksNothingMissing(REV_02, "all-that-is-overdue", (send, _, given) -> overdue(given).filter(it -> !send.receivables().contains(it.receivable())).map(OpenItem::number).toList()))
            .before(IssueStatement.class,
                    may(ORG_04, KEEP_RECEIVABLES))
            .before(ConfirmStatement.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    unanswered(ConfirmStatement::statement),
                    asks(STAGE, "day-that-has-come", (confirm, _, given) -> !confirm.answeredOn().isAfter(given.today())),
                    uploaded(ConfirmStatement::proof))
            .before(DisputeStatement.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    unanswered(DisputeStatement::statement),
                    asks(STAGE, "day-that-has-come", (dispute, _, given) -> !dispute.answeredOn().isAfter(given.today())),
                    uploaded(DisputeStatement::proof))
            .and(StatementLinks.CLAUSES)
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, a, given) -> a.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, a, given) -> a.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(OpenAccount.class, (open, _, _) -> List.of(new CounterpartyCard.Of(counterparty(open.id()))))
            .asking(RecordPayment.class, (record, _, _) -> files(record.proof()))
            .asking(PlanDunning.class, (plan, _, _) -> plan.steps().stream().map(PlannedStep::person).distinct().<Question<?>>map(PersonCard.Of::new).toList())
            .asking(SendLetter.class, (send, _, _) -> Stream.concat(Stream.<Question<?>>of(open(send.id())), send.receivables().stream().distinct().map(ReceivableStanding.Of::new)).toList())
            .asking(IssueStatement.class, (issue, _, _) -> List.of(open(issue.id())))
            .asking(ConfirmStatement.class, (confirm, _, _) -> files(confirm.proof()))
            .asking(DisputeStatement.class, (dispute, _, _) -> files(dispute.proof()));
    // spotless:on

    public static final Decider<AccountCommand, AccountState, AccountEvent> ACCOUNT = new Decider<>(
            AccountCommand.class,
            new Absent(),
            AccountState::evolve,
            CLAUSES,
            AccountDecider::decide,
            AccountDecider::granted);

    private static List<AccountEvent> decide(AccountCommand command, AccountState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case OpenAccount(var id) ->
                List.of(new AccountOpened(id, given.know(CounterpartyCard.class).name()), nextStatement(id, given));
            case RecordPayment(var id, var means, var amount, var paidOn, var reference, var proof) -> {
                var number = state.open().payments().all().size() + 1;
                yield List.of(new PaymentRecorded(id, number, means, amount.rounded(), paidOn, reference, proof));
            }
            case ProposeReversal(var id, var payment, var reason) ->
                List.of(new ReversalProposed(id, payment, by, reason));
            case ConfirmReversal(var id, var payment) -> List.of(new PaymentReversed(id, payment, by));
            case RejectReversal(var id, var payment, var reason) ->
                List.of(new ReversalRejected(id, payment, by, reason));
            case PlanDunning(var id, var steps, var reason) ->
                List.of(new DunningPlanned(id, state.open().plans() + 1, steps, reason));
            case SendLetter it ->
                List.of(new LetterSent(it.id(), letter(state), overdue(given).toList(), it.text()));
            case IssueStatement(var id) -> statement(id, state.open(), given);
            case ConfirmStatement(var id, var statement, var answeredOn, var proof) ->
                List.of(new StatementConfirmed(id, statement, answeredOn, proof));
            case DisputeStatement(var id, var statement, var answeredOn, var difference, var proof) ->
                List.of(new StatementDisputed(id, statement, answeredOn, difference, proof));
            case AskCustomer it -> StatementLinks.given(it, state.open(), given);
            case RevokeLink(var id, var link) -> List.of(new LinkRevoked(id, link));
            case TakeAnswer it -> StatementLinks.answered(it, state.open(), given);
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var due = state.open()
                        .duties()
                        .find(rule, subject)
                        .orElseThrow()
                        .duty()
                        .due();
                yield List.of(new DutyBreached(id, rule, subject, due));
            }
        };
    }

    /** A letter is a step for every receivable in it. */
    private static List<ReceivableEvent> granted(AccountCommand command, AccountState state, Circumstances given) {
        if (!(command instanceof SendLetter send)) return List.of();
        return given.all(ReceivableStanding.class)
                .flatMap(it -> it.urged(DunningMeans.LETTER, send.reason(), null, letter(state), given).stream())
                .toList();
    }

    private static int letter(AccountState state) {
        return state.open().letters() + 1;
    }

    private static List<AccountEvent> statement(AccountId id, Open account, Circumstances given) {
        var items = given.know(OpenReceivables.class).items().stream()
                .map(OpenReceivables.Item::item)
                .toList();
        var events = new ArrayList<AccountEvent>();
        events.add(new StatementIssued(
                id,
                account.statements() + 1,
                given.today(),
                items,
                account.payments().unused()));
        account.duties()
                .find(REV_03, "")
                .ifPresent(
                        it -> events.add(new DutyKept(id, REV_03, "", it.duty().due(), given.happenedAt())));
        events.add(nextStatement(id, given));
        return events;
    }

    private static DutyBegun nextStatement(AccountId id, Circumstances given) {
        var days = given.policy().terms().receivables().statementDays();
        return new DutyBegun(id, Duty.byEndOf(given.today().plusDays(days), REV_03, ""));
    }

    private static Stream<OpenItem> overdue(Circumstances given) {
        return given.know(OpenReceivables.class).overdue(given.today());
    }

    private static CounterpartyId counterparty(AccountId id) {
        return new CounterpartyId(id.value());
    }

    private static OpenReceivables.Of open(AccountId id) {
        return new OpenReceivables.Of(counterparty(id));
    }

    /** The house opens one with each customer's file. */
    private static Optional<PersonId> financeOrTheHouse(Circumstances given) {
        var by = given.by();
        return Actor.HOUSE.is(by.person()) ? Optional.of(by.person()) : by.handFor(KEEP_RECEIVABLES, by.department());
    }

    private static Optional<Payment> payment(int number, AccountState state) {
        return state.open().payments().find(number);
    }

    private static boolean proposed(int number, AccountState state) {
        return payment(number, state).filter(it -> it.proposer() != null).isPresent();
    }

    /** Who has proposed it does not decide on it, nor does anyone in their place. */
    private static <X> Clause<X, AccountState> secondPerson(ToIntFunction<X> number) {
        return asks(SECOND, "another-than-the-proposer", (command, state, given) -> {
            var proposer = payment(number.applyAsInt(command), state)
                    .map(Payment::proposer)
                    .orElse(null);
            return proposer == null
                    || !given.by()
                            .isOwnCase(proposer, APPROVE_CREDIT, given.by().department());
        });
    }

    private static <X> Clause<X, AccountState> unanswered(ToIntFunction<X> statement) {
        return asks(
                KNOWN,
                "statement-without-answer",
                (command, state, _) -> state.open().unanswered().contains(statement.applyAsInt(command)));
    }

    private static <X> Clause<X, AccountState> uploaded(Function<X, @Nullable StoredFile> file) {
        return asks(KNOWN, "uploaded-file", (command, _, given) -> {
            var named = file.apply(command);
            return named == null || given.know(FileCard.class).holds(named);
        });
    }

    private static List<Question<?>> files(@Nullable StoredFile file) {
        return file == null ? List.of() : List.of(new FileCard.Of(file.sha256()));
    }
}
