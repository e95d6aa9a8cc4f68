package dossier.receivables.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.receivables.command.ReceivableLife.*;

import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.receivables.api.AccountCommand;
import dossier.receivables.api.AccountCommand.*;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.*;
import dossier.receivables.api.Balance;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.OpenReceivables;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** REV-02, REV-03, SECOND: payments, letters and statements of a customer's account. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {
    private static final Duty STATEMENT = Duty.byEndOf(TODAY.plusDays(90), REV_03, "");
    private static final PaymentRecorded PAID =
            new PaymentRecorded(ACCOUNT, 1, PaymentMeans.DRAFT, HUNDRED, TODAY, "bill 7", SLIP);
    private static final ReversalProposed PROPOSED = new ReversalProposed(ACCOUNT, 1, FINANCE.person(), "dishonoured");
    private static final LocalDate LATE = TODAY.minusDays(10);
    private static final OpenItem OVERDUE = new OpenItem(ID, "YS-2026-00001", LATE, FORTY),
            OTHER = new OpenItem(new ReceivableId("r-2"), "YS-2026-00002", LATE, SIXTY),
            TO_COME = new OpenItem(new ReceivableId("r-3"), "YS-2026-00003", DUE, SIXTY);

    @Test
    void each_counterparty_has_one_account_and_statements_are_owed_from_then_on() {
        by(FINANCE)
                .given()
                .when(new OpenAccount(ACCOUNT))
                .then(new AccountOpened(ACCOUNT, "Acme"), new DutyBegun(ACCOUNT, STATEMENT));
        by(Actor.HOUSE).given().when(new OpenAccount(ACCOUNT)).allowedBy(ORG_04);
        by(SELLER).given().when(new OpenAccount(ACCOUNT)).refused(ORG_04);
        by(FINANCE).given(opened()).when(new OpenAccount(ACCOUNT)).refused(STAGE);
        by(FINANCE, new CounterpartyCard(ACME, false, ""))
                .given()
                .when(new OpenAccount(ACCOUNT))
                .refused(KNOWN);
    }

    @Test
    void what_comes_in_is_recorded_with_the_slip_of_the_bank() {
        var record = new RecordPayment(ACCOUNT, PaymentMeans.DRAFT, HUNDRED, TODAY, "bill 7", SLIP);
        by(FINANCE).given(opened()).when(record).then(PAID);
        by(FINANCE, new FileCard(SLIP.sha256(), false, 0))
                .given(opened())
                .when(record)
                .refused(KNOWN);
        by(FINANCE)
                .given(opened())
                .when(new RecordPayment(ACCOUNT, PaymentMeans.CASH, HUNDRED, TODAY.plusDays(1), "x", SLIP))
                .refused(STAGE);
    }

    @Test
    void a_payment_is_reversed_by_a_second_person_once_it_settles_nothing() {
        var propose = new ProposeReversal(ACCOUNT, 1, "dishonoured");
        by(FINANCE).given(opened(PAID)).when(propose).then(PROPOSED);
        by(FINANCE)
                .given(opened(PAID, new PaymentUsed(ACCOUNT, 1, ID, FORTY)))
                .when(propose)
                .refused(STAGE);
        by(FINANCE).given(opened(PAID, PROPOSED)).when(propose).refused(KNOWN);
        by(DIRECTOR)
                .given(opened(PAID, PROPOSED))
                .when(new ConfirmReversal(ACCOUNT, 1))
                .then(new PaymentReversed(ACCOUNT, 1, DIRECTOR.person()));
        by(DIRECTOR)
                .given(opened(PAID, PROPOSED))
                .when(new RejectReversal(ACCOUNT, 1, "it was paid"))
                .then(new ReversalRejected(ACCOUNT, 1, DIRECTOR.person(), "it was paid"));
        by(someone("sun", "finance", KEEP_RECEIVABLES, APPROVE_CREDIT))
                .given(opened(PAID, PROPOSED))
                .when(new ConfirmReversal(ACCOUNT, 1))
                .refused(SECOND);
        by(FINANCE)
                .given(opened(PAID, PROPOSED))
                .when(new ConfirmReversal(ACCOUNT, 1))
                .refused(SECOND);
        by(DIRECTOR).given(opened(PAID)).when(new ConfirmReversal(ACCOUNT, 1)).refused(KNOWN);
    }

    @Test
    void one_letter_holds_all_that_is_overdue_and_is_a_step_for_each() {
        var send = letter(OVERDUE, OTHER);
        by(FINANCE, open(OVERDUE, OTHER, TO_COME))
                .given(opened())
                .when(send)
                .then(new LetterSent(ACCOUNT, 1, List.of(OVERDUE, OTHER), "pay"));
        by(FINANCE, open(OVERDUE, OTHER, TO_COME))
                .given(opened())
                .when(letter(OVERDUE))
                .refusedMissing(REV_02, "YS-2026-00002");
        by(FINANCE, open(OVERDUE, TO_COME))
                .given(opened())
                .when(letter(OVERDUE, TO_COME))
                .refusedMissing(KNOWN, "r-3");
        by(FINANCE, open(OVERDUE), standing())
                .given(opened())
                .when(letter(OVERDUE))
                .granting(
                        new ReceivableEvent.DunningStepTaken(ID, 3, DunningMeans.LETTER, "slow", null, 1),
                        new ReceivableEvent.DutyKept(ID, REV_02, "", CHASE.due(), NOON),
                        new ReceivableEvent.DutyBegun(ID, Duty.byEndOf(TODAY.plusDays(7), REV_02, "")));
    }

    @Test
    void a_statement_says_what_is_unpaid_and_what_stands_in_the_account_and_is_confirmed_or_disputed() {
        var issued = new StatementIssued(ACCOUNT, 1, TODAY, List.of(TO_COME), List.of(HUNDRED));
        by(FINANCE, open(TO_COME))
                .given(opened(PAID))
                .when(new IssueStatement(ACCOUNT))
                .then(
                        issued,
                        new DutyKept(ACCOUNT, REV_03, "", STATEMENT.due(), NOON),
                        new DutyBegun(ACCOUNT, STATEMENT));
        by(FINANCE)
                .given(opened(issued))
                .when(new ConfirmStatement(ACCOUNT, 1, TODAY, SLIP))
                .then(new StatementConfirmed(ACCOUNT, 1, TODAY, SLIP));
        var disputed = new StatementDisputed(ACCOUNT, 1, TODAY, "we returned two", null);
        by(FINANCE)
                .given(opened(issued))
                .when(new DisputeStatement(ACCOUNT, 1, TODAY, "we returned two", null))
                .then(disputed);
        by(FINANCE)
                .given(opened(issued, disputed))
                .when(new ConfirmStatement(ACCOUNT, 1, TODAY, SLIP))
                .refused(KNOWN);
    }

    @Test
    void by_a_link_the_customer_confirms_or_disputes_a_statement_once_and_in_time() {
        var issued = new StatementIssued(ACCOUNT, 1, TODAY, List.of(TO_COME), List.of());
        var expires = TODAY.plusDays(8).atStartOfDay(Circumstances.ZONE).toInstant();
        var asked = new CustomerAsked(ACCOUNT, 1, 1, "wu@acme", expires);
        var ask = new AskCustomer(ACCOUNT, 1, "wu@acme", 7);
        var agree = new TakeAnswer(ACCOUNT, 1, true, "");
        var answered = new CustomerAnswered(ACCOUNT, 1, "wu@acme");
        var confirmed = new StatementConfirmed(ACCOUNT, 1, TODAY, null);
        by(FINANCE).given(opened(issued)).when(ask).then(asked);
        by(FINANCE).given(opened()).when(ask).refused(KNOWN);
        by(SELLER).given(opened(issued)).when(ask).refused(ORG_04);
        by(Actor.HOUSE).given(opened(issued, asked)).when(agree).then(answered, confirmed);
        by(FINANCE).given(opened(issued, asked)).when(agree).refused(ORG_04);
        by(Actor.HOUSE).at(expires).given(opened(issued, asked)).when(agree).refused(STAGE);
        by(Actor.HOUSE)
                .given(opened(issued, asked, answered, confirmed))
                .when(agree)
                .refused(KNOWN);
        by(Actor.HOUSE)
                .given(opened(issued, asked, new StatementConfirmed(ACCOUNT, 1, TODAY, SLIP)))
                .when(agree)
                .refused(STAGE);
        by(Actor.HOUSE)
                .given(opened(issued, asked))
                .when(new TakeAnswer(ACCOUNT, 1, false, " "))
                .refused(REV_03);
        by(Actor.HOUSE)
                .given(opened(issued, asked))
                .when(new TakeAnswer(ACCOUNT, 1, false, "we returned two"))
                .then(answered, new StatementDisputed(ACCOUNT, 1, TODAY, "we returned two", null));
        by(FINANCE)
                .given(opened(issued, asked))
                .when(new RevokeLink(ACCOUNT, 1))
                .then(new LinkRevoked(ACCOUNT, 1));
        by(Actor.HOUSE)
                .given(opened(issued, asked, new LinkRevoked(ACCOUNT, 1)))
                .when(agree)
                .refused(KNOWN);
        by(FINANCE).given(opened(issued)).when(new RevokeLink(ACCOUNT, 1)).refused(KNOWN);
    }

    @Test
    void a_statement_that_is_not_issued_in_time_is_a_breach() {
        by(Actor.HOUSE)
                .at(STATEMENT.due())
                .given(opened())
                .when(new NoteBreach(ACCOUNT, REV_03, ""))
                .then(new DutyBreached(ACCOUNT, REV_03, "", STATEMENT.due()));
        by(Actor.HOUSE)
                .given(opened())
                .when(new NoteBreach(ACCOUNT, REV_03, ""))
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(STATEMENT.remind())
                .given(opened())
                .when(new RemindOfDuty(ACCOUNT, REV_03, ""))
                .then(new DutyReminded(ACCOUNT, REV_03, ""));
    }

    private static SendLetter letter(OpenItem... items) {
        return new SendLetter(
                ACCOUNT, Stream.of(items).map(OpenItem::receivable).toList(), "pay", "slow");
    }

    private static OpenReceivables open(OpenItem... items) {
        return new OpenReceivables(
                ACME,
                Stream.of(items)
                        .map(it -> new OpenReceivables.Item(it, new Source("receivables/x", 1)))
                        .toList());
    }

    private static ReceivableStanding standing() {
        return new ReceivableStanding(ID, Balance.after(null, ENTERED), 2, CHASE);
    }

    private static Scenario<AccountCommand, AccountState, AccountEvent> by(Actor actor, Answer... more) {
        var answers = new ArrayList<Answer>(Arrays.asList(more));
        for (var usual : List.of(
                new CounterpartyCard(ACME, true, "Acme"), open(), new FileCard(SLIP.sha256(), true, SLIP.size())))
            if (answers.stream().noneMatch(it -> it.getClass() == usual.getClass())) answers.add(usual);
        return Scenario.of(AccountDecider.ACCOUNT, actor).knowing(answers.toArray(Answer[]::new));
    }

    private static AccountEvent[] opened(AccountEvent... more) {
        return Stream.concat(
                        Stream.of(new AccountOpened(ACCOUNT, "Acme"), new DutyBegun(ACCOUNT, STATEMENT)),
                        Stream.of(more))
                .toArray(AccountEvent[]::new);
    }
}
