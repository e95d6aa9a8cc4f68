package dossier.customers.command;

import static dossier.customers.command.CustomerLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.counterparties.api.CounterpartyCard;
import dossier.customers.api.Channel;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerCommand.*;
import dossier.customers.api.CustomerEvent.*;
import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerNumber;
import dossier.customers.api.FileHolder;
import dossier.customers.api.MaintenancePlan;
import dossier.customers.api.Marks;
import dossier.customers.api.ReviewSheet;
import dossier.handbook.Duty;
import dossier.handbook.Recomputed;
import dossier.organisation.api.PersonCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomersTest {
    private static final ReviewSheet SHEET = new ReviewSheet("4 pumps, on time", "", "offer gears");
    private static final ReviewCustomer REVIEW_NOW = new ReviewCustomer(ID, SHEET);
    private static final MaintenancePlan SERVICE = new MaintenancePlan("spare parts kept for them", "monthly");
    private static final AssessCustomer ASSESS = new AssessCustomer(ID, HIGH, "buys every month");
    private static final HandOverCustomer OVER = new HandOverCustomer(ID, WU.person(), "leaves");

    @Test
    void a_salesperson_opens_the_file_of_a_customer_and_keeps_it_and_its_review_is_owed() {
        by(LI).given().when(OPEN).then(OPENED, new DutyBegun(ID, REVIEW));
        by(LI).given().when(OPEN).allowedBy(ORG_04, STAGE, KNOWN, UNIQUE);
        by(MEI).given().when(OPEN).refused(ORG_04);
        by(LI).given(opened()).when(OPEN).refused(STAGE);
    }

    @Test
    void a_counterparty_that_is_registered_has_one_file() {
        by(LI).knowing(new CounterpartyCard(ACME, false, ""), new FileHolder(ACME, null), new CustomerNumber(NUMBER))
                .given()
                .when(OPEN)
                .refused(KNOWN);
        by(LI).knowing(
                        new CounterpartyCard(ACME, true, "Acme"),
                        new FileHolder(ACME, new CustomerId("other")),
                        new CustomerNumber(NUMBER))
                .given()
                .when(OPEN)
                .refused(UNIQUE);
    }

    @Test
    void only_its_custodian_or_their_deputy_keeps_the_file() {
        var update = new UpdateCard(ID, CustomerCard.EMPTY);
        by(LI).given(opened()).when(update).then(new CardUpdated(ID, CustomerCard.EMPTY));
        by(WU).given(opened()).when(update).refused(ORG_04);
        by(standingInFor(LI, WU, NOON, NOON.plusSeconds(1)))
                .given(opened())
                .when(update)
                .then(new CardUpdated(ID, CustomerCard.EMPTY));
        var mark = new MarkChannel(ID, Channel.TERMINAL);
        by(LI).given(opened()).when(mark).then(new ChannelMarked(ID, Channel.TERMINAL));
        by(WU).given(opened()).when(mark).refused(ORG_04);
        by(WU).given(opened()).when(ASSESS).refused(ORG_04);
        by(WU).given(opened()).when(REVIEW_NOW).refused(ORG_04);
        by(WU).given().when(mark).noSuchCase();
    }

    @Test
    void the_class_follows_from_the_three_marks() {
        var shown = new ArrayList<List<Object>>();
        var anew = new ArrayList<List<Object>>();
        for (var value = 1; value <= 5; value++)
            for (var potential = 1; potential <= 5; potential++)
                for (var loyalty = 1; loyalty <= 5; loyalty++) {
                    var marks = new Marks(value, potential, loyalty);
                    var mean = value * 0.5 + potential * 0.3 + loyalty * 0.2;
                    shown.add(List.of(marks, marks.customerClass()));
                    anew.add(List.of(
                            marks,
                            mean > 3.79
                                    ? CustomerClass.MAJOR
                                    : mean > 2.39 ? CustomerClass.REGULAR : CustomerClass.POTENTIAL));
                }
        Recomputed.equal(CUS_02, shown, anew);
        assertThat(shown).extracting(List::getLast).contains((Object[]) CustomerClass.values());
    }

    @Test
    void a_major_customer_is_owed_a_maintenance_plan_and_no_other() {
        by(LI).given(opened()).when(ASSESS).then(MAJOR, new DutyBegun(ID, PLAN));
        by(LI).given(opened(MAJOR, new DutyBegun(ID, PLAN))).when(ASSESS).then(MAJOR);
        var low = new AssessCustomer(ID, LOW, "");
        var potential = new CustomerAssessed(ID, LOW, CustomerClass.POTENTIAL, "");
        by(LI).given(opened()).when(low).then(potential);
        by(LI).given(opened(MAJOR, new DutyBegun(ID, PLAN))).when(low).then(potential, new DutyLapsed(ID, CUS_06, ""));
    }

    @Test
    void a_plan_keeps_the_duty_and_one_that_is_late_is_a_breach() {
        var owed = opened(MAJOR, new DutyBegun(ID, PLAN));
        var plan = new PlanMaintenance(ID, SERVICE);
        by(LI).given(owed)
                .when(plan)
                .then(new MaintenancePlanned(ID, SERVICE), new DutyKept(ID, CUS_06, "", PLAN.due(), NOON));
        by(LI).given(opened(new MaintenancePlanned(ID, SERVICE))).when(ASSESS).then(MAJOR);
        var breach = new NoteBreach(ID, CUS_06, "");
        by(HOUSE).at(PLAN.due()).given(owed).when(breach).then(new DutyBreached(ID, CUS_06, "", PLAN.due()));
        by(HOUSE).at(PLAN.due().minusSeconds(1)).given(owed).when(breach).refused(STAGE);
    }

    @Test
    void a_review_keeps_the_quarter_and_begins_the_next() {
        by(LI).given(opened())
                .when(REVIEW_NOW)
                .then(
                        new CustomerReviewed(ID, LI.person(), SHEET),
                        new DutyKept(ID, CUS_03, "", REVIEW.due(), NOON),
                        new DutyBegun(ID, REVIEW));
        var late = Instant.parse("2026-07-01T04:00:00Z");
        by(LI).at(late)
                .given(opened(new DutyBreached(ID, CUS_03, "", REVIEW.due())))
                .when(REVIEW_NOW)
                .then(
                        new CustomerReviewed(ID, LI.person(), SHEET),
                        new DutyKept(ID, CUS_03, "", REVIEW.due(), late),
                        new DutyBegun(ID, Duty.byEndOf(TODAY.plusMonths(7).minusDays(1), CUS_03, "")));
    }

    @Test
    void the_clock_reminds_of_a_review_and_tells_of_its_breach_once() {
        var remind = new RemindOfDuty(ID, CUS_03, "");
        var breach = new NoteBreach(ID, CUS_03, "");
        by(HOUSE).at(REVIEW.remind()).given(opened()).when(remind).then(new DutyReminded(ID, CUS_03, ""));
        by(HOUSE).given(opened()).when(remind).refused(STAGE);
        by(HOUSE).at(REVIEW.due()).given(opened()).when(breach).then(new DutyBreached(ID, CUS_03, "", REVIEW.due()));
        by(HOUSE)
                .at(REVIEW.due())
                .given(opened(new DutyBreached(ID, CUS_03, "", REVIEW.due())))
                .when(breach)
                .refused(STAGE);
        by(LI).at(REVIEW.due()).given(opened()).when(breach).refused(ORG_04);
    }

    @Test
    void the_custodian_a_superior_or_hr_hands_a_customer_over_to_who_keeps_customers() {
        var over = new CustomerHandedOver(ID, LI.person(), WU.person(), WU.department(), "leaves");
        for (var who : List.of(LI, MEI, HR)) by(who).given(opened()).when(OVER).then(over);
        by(WU).given(opened()).when(OVER).refused(ORG_05);
        by(WU).given(opened(over)).when(new MarkChannel(ID, Channel.OTHER)).allowedBy(ORG_04);
        by(LI).given(opened()).when(new HandOverCustomer(ID, LI.person(), "?")).refused(HAND);
        by(LI).knowing(card(LI), card(MEI))
                .given(opened())
                .when(new HandOverCustomer(ID, MEI.person(), "leaves"))
                .refused(ORG_04);
        var left = new PersonCard(WU.person(), false, WU.department(), WU.authorities(), List.of());
        by(LI).knowing(card(LI), left).given(opened()).when(OVER).refused(KNOWN);
    }
}
