package dossier.customers.query;

import static dossier.House.NOON;
import static dossier.handbook.Rule.CUS_03;
import static dossier.handbook.Rule.CUS_06;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.House;
import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.Channel;
import dossier.customers.api.ContactPerson;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.*;
import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringId;
import dossier.customers.api.Invitation;
import dossier.customers.api.MaintenancePlan;
import dossier.customers.api.Marks;
import dossier.customers.api.ReviewSheet;
import dossier.customers.query.CustomerFile.HandOver;
import dossier.customers.query.CustomerFile.Review;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.OnRecord;
import dossier.handbook.Records;
import dossier.handbook.Rule;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerFoldsTest {
    private static final CustomerId ID = new CustomerId("acme-file");
    private static final CounterpartyId ACME = new CounterpartyId("acme");
    private static final PersonId LI = new PersonId("li"), WU = new PersonId("wu");
    private static final DepartmentId SALES = new DepartmentId("sales"), EAST = new DepartmentId("east");
    private static final CustomerCard CARD =
            new CustomerCard("pumps", "by mail", List.of(new ContactPerson("Gu", "buyer", "139", "")));
    private static final CustomerOpened OPENED =
            new CustomerOpened(ID, "KH-00001", ACME, "Acme", LI, SALES, CustomerCard.EMPTY);
    private static final CustomerAssessed MAJOR =
            new CustomerAssessed(ID, new Marks(5, 5, 5), CustomerClass.MAJOR, "grows");
    private static final Duty REVIEW = Duty.byEndOf(LocalDate.parse("2026-06-02"), CUS_03, "");
    private static final Duty PLAN = Duty.byEndOf(LocalDate.parse("2026-04-02"), CUS_06, "");

    @Test
    void it_shows_the_card_the_class_and_the_channel_as_they_are_now() {
        var file = after(OPENED, new CardUpdated(ID, CARD), MAJOR, new ChannelMarked(ID, Channel.TERMINAL));
        assertThat(file.card()).isEqualTo(CARD);
        assertThat(file.customerClass()).isEqualTo(CustomerClass.MAJOR);
        assertThat(file.channel()).isEqualTo(Channel.TERMINAL);
        assertThat(file.title()).isEqualTo("Acme");
    }

    @Test
    void a_review_waits_once_the_clock_reminds_of_it_and_a_plan_at_once() {
        var owed = after(OPENED, new DutyBegun(ID, REVIEW), MAJOR, new DutyBegun(ID, PLAN));
        assertThat(owed.tasks()).extracting(Task::action).containsExactly("plan-maintenance");
        var reminded = after(owed, new DutyReminded(ID, CUS_03, ""));
        assertThat(reminded.tasks())
                .extracting(Task::action, Task::due)
                .contains(tuple("review-customer", REVIEW.lastDay()));
        var sheet = new ReviewSheet("4 pumps", "", "offer gears");
        var done = after(
                reminded,
                new CustomerReviewed(ID, LI, sheet),
                new DutyKept(ID, CUS_03, "", REVIEW.due(), NOON),
                new MaintenancePlanned(ID, new MaintenancePlan("spares", "monthly")),
                new DutyKept(ID, CUS_06, "", PLAN.due(), NOON));
        assertThat(done.tasks()).isEmpty();
        assertThat(done.reviews()).containsExactly(new Review(sheet, LI, NOON));
        assertThat(done.duties()).extracting(DutyLine::state).containsOnly(DutyLine.State.KEPT);
    }

    @Test
    void the_next_custodian_takes_over_what_waits() {
        var file = after(OPENED, MAJOR, new DutyBegun(ID, PLAN), new CustomerHandedOver(ID, LI, WU, EAST, "leaves"));
        assertThat(file.custodian()).isEqualTo(WU);
        assertThat(file.department()).isEqualTo(EAST);
        assertThat(file.tasks()).extracting(Task::person).containsExactly(WU);
        assertThat(file.handOvers()).containsExactly(new HandOver(LI, WU, "leaves", NOON));
        assertThat(file.readers().people()).containsExactly(LI, WU);
    }

    @Test
    void a_rating_waits_for_another_until_it_is_approved() {
        var credit = new CreditTerms(CreditTerms.Rating.B, Money.cny("800000"), 60, LocalDate.parse("2026-12-31"));
        var proposed = after(OPENED, new CreditProposed(ID, credit, WU, "pays in time"));
        assertThat(proposed.credit()).isNull();
        assertThat(proposed.tasks())
                .extracting(Task::action, Task::authority, Task::barred)
                .containsExactly(tuple("approve-credit", Authority.APPROVE_CREDIT, WU));
        var rated = after(proposed, new CreditApproved(ID, credit, LI, ""));
        assertThat(rated.credit()).isEqualTo(credit);
        assertThat(rated.proposal()).isNull();
        assertThat(rated.tasks()).isEmpty();
        assertThat(after(proposed, new CreditRejected(ID, LI, "too much")).credit())
                .isNull();
    }

    @Test
    void a_file_is_complete_or_tells_what_is_missing() {
        var fresh = after(OPENED);
        Records.missing(
                record(fresh, Rule.CUS_01), "card.requirements", "card.preferences", "card.contacts", "card.credit");
        Records.missing(record(fresh, Rule.CUS_08), "file.channel");
        Records.missing(record(fresh, Rule.CUS_09), "file.assessment");
        Records.missing(record(CustomerFile.blank("x"), Rule.CUS_05), "file.number", "file.custodian");
        Records.present(CARD.onRecord(true));
        var kept = after(OPENED, MAJOR, new ChannelMarked(ID, Channel.OTHER));
        Records.present(record(kept, Rule.CUS_05));
        Records.present(record(kept, Rule.CUS_08));
        Records.present(record(kept, Rule.CUS_09));
        Records.missing(
                record(after(kept, new CustomerHandedOver(ID, LI, WU, EAST, "leaves")), Rule.CUS_09),
                "file.assessment");
    }

    @Test
    void what_they_were_invited_to_stands_once_as_it_is_now() {
        var thanks = new GatheringId("thanks");
        var seminar = new GatheringId("seminar");
        var file = after(
                OPENED,
                new GatheringNoted(ID, thanks, Invitation.INVITED),
                new GatheringNoted(ID, seminar, Invitation.INVITED),
                new GatheringNoted(ID, thanks, Invitation.CAME));
        assertThat(file.gatherings())
                .extracting(CustomerFile.Invited::gathering, CustomerFile.Invited::invitation)
                .containsExactly(tuple(seminar, Invitation.INVITED), tuple(thanks, Invitation.CAME));
    }

    @Test
    void what_is_shown_equals_its_rebuild_and_others_do_not_see_it() {
        try (var house = new House()) {
            house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
            house.happen("house", new EmployeeHired(WU, "Wu", EAST, "clerk", null));
            house.happen("li", OPENED, new DutyBegun(ID, REVIEW), new CardUpdated(ID, CARD), MAJOR);
            var shown = (CustomerFile) house.list("customers", LI).items().getFirst();
            assertThat(house.folding(CustomerFile.class, "acme-file")).contains(shown);
            assertThat(shown.number()).isEqualTo("KH-00001");
            assertThat(house.list("customers", WU).items()).isEmpty();
        }
    }

    private static OnRecord record(CustomerFile file, Rule rule) {
        return file.onRecord().stream()
                .filter(it -> it.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static CustomerFile after(CustomerEvent... events) {
        return after(CustomerFile.blank("acme-file"), events);
    }

    private static CustomerFile after(CustomerFile was, CustomerEvent... events) {
        var file = was;
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    private static Told told(long version) {
        return new Told("customers/acme-file", version, "e" + version, NOON, NOON, LI, "post", "e" + version, null);
    }
}
