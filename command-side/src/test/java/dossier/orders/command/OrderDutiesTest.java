package dossier.orders.command;

import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.orders.command.OrderLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Records;
import dossier.handbook.Rule;
import dossier.orders.api.Channel;
import dossier.orders.api.Fulfilment;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.orders.api.OrderStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ORD-02 … ORD-07: what is owed while an order is performed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderDutiesTest {
    private static final LocalDate LATER = DUE.plusDays(5);
    private static final DelayForecast FORECAST = new DelayForecast(ID, 1, DUE, LATER, "castings late");
    private static final TellCustomer TELL = new TellCustomer(ID, Channel.EMAIL, "five days later", NOON, true, SCAN);
    private static final CustomerTold TOLD = new CustomerTold(ID, Channel.EMAIL, "five days later", NOON, 1, SCAN);
    private static final Delivered HANDED_OVER = new Delivered(ID, 1, HALF, TODAY, null);

    @ParameterizedTest
    @EnumSource(names = {"ORD_02", "ORD_03", "ORD_04", "ORD_05", "ORD_07"})
    void a_duty_is_breached_at_its_limit_and_not_a_moment_before(Rule rule) {
        var owed = begun(rule, "1", TODAY);
        var end = owed.duty().due();
        var breach = new NoteBreach(ID, rule, "1");
        by(Actor.HOUSE).at(end).given(registered(owed)).when(breach).then(new DutyBreached(ID, rule, "1", end));
        by(Actor.HOUSE)
                .at(end.minusNanos(1))
                .given(registered(owed))
                .when(breach)
                .refused(STAGE);
        by(SELLER).at(end).given(registered(owed)).when(breach).refused(ORG_04);
    }

    @Test
    void a_task_is_owed_by_its_department_until_its_day() {
        var assigned = new TaskAssigned(ID, 1, PRODUCTION, "machine them", DUE);
        var owed = begun(ORD_02, "1", DUE);
        by(SELLER)
                .given(registered())
                .when(new AssignTask(ID, PRODUCTION, "machine them", DUE))
                .then(assigned, owed);
        by(WORKER)
                .given(registered(assigned, owed))
                .when(new CompleteTask(ID, 1, "done"))
                .then(new TaskCompleted(ID, 1, "done"), kept(ORD_02, "1", DUE, NOON));
        by(SELLER)
                .given(registered(assigned, owed))
                .when(new CompleteTask(ID, 1, ""))
                .refused(ORG_04);
        by(SELLER)
                .given(registered())
                .when(new AssignTask(ID, PRODUCTION, "too late", TODAY.minusDays(1)))
                .refused(STAGE);
    }

    @Test
    void the_customer_is_told_of_every_change_of_status() {
        var reported = new ProgressReported(ID, 1, "half machined");
        var owed = begun(ORD_03, "1", TOMORROW);
        by(SELLER)
                .given(registered())
                .when(new ReportProgress(ID, "half machined"))
                .then(reported, owed);
        by(SELLER)
                .given(registered(reported, owed))
                .when(new TellCustomer(ID, Channel.PHONE, "half machined", NOON, false, null))
                .then(
                        new CustomerTold(ID, Channel.PHONE, "half machined", NOON, null, null),
                        kept(ORD_03, "1", TOMORROW, NOON));
        by(SELLER)
                .given(registered())
                .when(new TellCustomer(ID, Channel.PHONE, "soon", NOON.plusSeconds(1), false, null))
                .refused(STAGE);
    }

    @Test
    void of_a_delay_the_customer_is_told_before_the_day_promised() {
        var owed = begun(ORD_04, "", DUE.minusDays(1));
        by(SELLER)
                .given(registered())
                .when(new ForecastDelay(ID, LATER, "castings late"))
                .then(FORECAST, owed);
        by(SELLER)
                .given(registered(FORECAST, owed))
                .when(TELL)
                .then(TOLD, kept(ORD_04, "", DUE.minusDays(1), NOON), begun(ORD_04, "", LATER));
        by(SELLER).given(registered()).when(new ForecastDelay(ID, DUE, "none")).refused(STAGE);
        by(SELLER).given(registered()).when(TELL).refused(STAGE);
    }

    @Test
    void told_on_the_day_itself_is_too_late_and_shows_as_a_breach() {
        var owed = begun(ORD_04, "", DUE.minusDays(1));
        var onTheDay = DUE.atTime(9, 0).atZone(Circumstances.ZONE).toInstant();
        var breached = new DutyBreached(ID, ORD_04, "", owed.duty().due());
        var told = new TellCustomer(ID, Channel.PHONE, "sorry", onTheDay, true, null);
        var given = registered(FORECAST, owed, breached);
        var decided = OrderDecider.ORDER.decide(
                told, by(SELLER).given(given).state(), by(SELLER).at(onTheDay).circumstances());
        assertThat(decided.events())
                .filteredOn(DutyKept.class::isInstance)
                .singleElement()
                .satisfies(it -> assertThat(((DutyKept) it).inTime()).isFalse());
        by(SELLER)
                .at(onTheDay)
                .given(registered(breached))
                .when(new ForecastDelay(ID, LATER, "castings late"))
                .then(FORECAST);
    }

    @Test
    void they_understand_a_delay_only_once_they_were_told_of_it() {
        var understand = new RecordUnderstanding(ID, 1, "agreed", SCAN);
        by(SELLER).given(registered(FORECAST)).when(understand).refused(ORD_04);
        by(SELLER)
                .given(registered(FORECAST, TOLD))
                .when(understand)
                .then(new UnderstandingRecorded(ID, 1, "agreed", SCAN));
        by(SELLER)
                .given(registered(FORECAST, TOLD, new UnderstandingRecorded(ID, 1, "agreed", SCAN)))
                .when(understand)
                .refused(ORD_04);
    }

    @Test
    void delivered_by_the_day_promised_nobody_had_to_be_told() {
        var done = TODAY.atStartOfDay(Circumstances.ZONE).toInstant();
        by(SELLER)
                .given(registered())
                .when(new Deliver(ID, HALF, TODAY, null))
                .then(HANDED_OVER, begun(ORD_07, "1", TODAY.plusDays(15)), kept(ORD_04, "", DUE, done));
        by(SELLER)
                .given(registered())
                .when(new Deliver(ID, portion("100.00", "1"), TODAY, null))
                .then(
                        new Delivered(ID, 1, portion("100.00", "1"), TODAY, null),
                        begun(ORD_07, "1", TODAY.plusDays(15)));
    }

    @Test
    void a_problem_is_resolved_by_the_department_that_it_was_assigned_to() {
        var reported = new ProblemReported(ID, 1, "wrong flange");
        var assigned = new ProblemAssigned(ID, 1, PRODUCTION, DUE);
        var owed = begun(ORD_05, "1", DUE);
        by(SELLER)
                .given(registered())
                .when(new ReportProblem(ID, "wrong flange"))
                .then(reported);
        by(SELLER)
                .given(registered(reported))
                .when(new AssignProblem(ID, 1, PRODUCTION, DUE))
                .then(assigned, owed);
        by(WORKER)
                .given(registered(reported, assigned, owed))
                .when(new ResolveProblem(ID, 1, "exchanged"))
                .then(new ProblemResolved(ID, 1, "exchanged"), kept(ORD_05, "1", DUE, NOON));
        by(SELLER)
                .given(registered(reported, assigned, owed))
                .when(new ResolveProblem(ID, 1, "exchanged"))
                .refused(ORG_04);
        by(SELLER)
                .given(registered())
                .when(new AssignProblem(ID, 1, PRODUCTION, DUE))
                .refused(KNOWN);
    }

    @Test
    void what_is_rejected_is_to_be_delivered_again() {
        var rejected = portion("200.00", "2");
        var history = registered(HANDED_OVER);
        by(SELLER)
                .given(history)
                .when(new RecordAcceptance(ID, 1, rejected, "rust", TODAY, null))
                .then(new DeliveryRejected(ID, 1, rejected, "rust", TODAY, null));
        by(SELLER)
                .given(history)
                .when(new RecordAcceptance(ID, 1, rejected, " ", TODAY, null))
                .refused(ORD_06);
        by(SELLER)
                .given(history)
                .when(new RecordAcceptance(ID, 1, portion("200.00", "6"), "rust", TODAY, null))
                .refusedMissing(STAGE, "1: 1");
        by(SELLER)
                .given(history)
                .when(new RecordAcceptance(ID, 2, null, "", TODAY, null))
                .refused(KNOWN);
        var after = fulfilment(HANDED_OVER, new DeliveryRejected(ID, 1, rejected, "rust", TODAY, null));
        assertThat(after.outstanding().beyond(rejected)).isEmpty();
        assertThat(after.stage()).isEqualTo(OrderStage.PARTLY_DELIVERED);
    }

    @Test
    void a_delivery_has_its_acceptance_or_rejection_on_record() {
        Records.missing(fulfilment(HANDED_OVER).answers(), "1");
        var accepted = fulfilment(HANDED_OVER, new DeliveryAccepted(ID, 1, TODAY, null));
        Records.present(accepted.answers());
        assertThat(accepted.stage()).isEqualTo(OrderStage.ACCEPTED);
        assertThat(accepted.completedOn()).contains(TODAY);
    }

    @Test
    void after_a_delivery_its_use_is_followed_up() {
        var owed = begun(ORD_07, "1", TODAY.plusDays(15));
        by(SELLER)
                .given(registered(HANDED_OVER, owed))
                .when(new FollowUp(ID, "runs well"))
                .then(new UseFollowedUp(ID, "runs well"), kept(ORD_07, "1", TODAY.plusDays(15), NOON));
        by(SELLER).given(registered()).when(new FollowUp(ID, "nothing yet")).refused(STAGE);
    }

    @Test
    void its_reminder_is_given_once() {
        var remind = new RemindOfDuty(ID, ORD_04, "");
        var morning = Instant.parse("2026-03-20T01:00:00Z");
        by(Actor.HOUSE).at(morning).given(registered()).when(remind).then(new DutyReminded(ID, ORD_04, ""));
        by(Actor.HOUSE)
                .at(morning)
                .given(registered(new DutyReminded(ID, ORD_04, "")))
                .when(remind)
                .refused(STAGE);
    }

    private static Fulfilment fulfilment(OrderEvent... more) {
        var history = registered(more);
        return Stream.of(history)
                .skip(1)
                .reduce(Fulfilment.of((OrderRegistered) history[0]), Fulfilment::after, (a, _) -> a);
    }
}
