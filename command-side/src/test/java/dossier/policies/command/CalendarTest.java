package dossier.policies.command;

import static dossier.handbook.Authority.APPROVE_POLICIES;
import static dossier.handbook.Authority.PROPOSE_POLICIES;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.policies.api.CalendarCommand;
import dossier.policies.api.CalendarCommand.ApproveCalendar;
import dossier.policies.api.CalendarCommand.ProposeCalendar;
import dossier.policies.api.CalendarEvent;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.CalendarId;
import dossier.policies.api.SpecialDay;
import dossier.policies.api.SpecialDay.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarTest {
    private static final CalendarId ID = new CalendarId("2026");
    private static final Actor PROPOSER = someone("bai", "general", PROPOSE_POLICIES, APPROVE_POLICIES);
    private static final Actor BOSS = someone("tan", "general", APPROVE_POLICIES);
    private static final Actor OTHER = someone("li", "sales");
    private static final List<SpecialDay> DAYS = days("2026-01-01", "2026-12-31");
    private static final CalendarProposed PROPOSED = new CalendarProposed(ID, DAYS, PROPOSER.person());
    private static final CalendarApproved APPROVED = new CalendarApproved(ID, DAYS);
    private static final ApproveCalendar APPROVE = new ApproveCalendar(ID);

    @Test
    void one_proposes_the_special_days_of_a_year() {
        by(PROPOSER).given().when(new ProposeCalendar(ID, DAYS)).then(PROPOSED);
        by(PROPOSER).given().when(new ProposeCalendar(ID, List.of())).allowedBy(ORG_04, KNOWN, UNIQUE);
    }

    @Test
    void every_day_lies_in_that_year() {
        by(PROPOSER)
                .given()
                .when(new ProposeCalendar(ID, days("2025-12-31", "2026-01-01", "2027-01-01")))
                .refusedMissing(KNOWN, "2025-12-31", "2027-01-01");
    }

    @Test
    void no_day_is_named_twice() {
        by(PROPOSER)
                .given()
                .when(new ProposeCalendar(ID, days("2026-05-01", "2026-05-02", "2026-05-01", "2026-05-01")))
                .refusedMissing(UNIQUE, "2026-05-01");
    }

    @Test
    void everything_wrong_with_the_days_is_told_together() {
        by(PROPOSER)
                .given()
                .when(new ProposeCalendar(ID, days("2025-05-01", "2025-05-01")))
                .refused(KNOWN, UNIQUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "02026", "next", "0999", "2026a"})
    void a_year_has_four_digits(String id) {
        by(PROPOSER)
                .given()
                .when(new ProposeCalendar(new CalendarId(id), List.of()))
                .refused(KNOWN);
    }

    @Test
    void another_approves() {
        by(BOSS).given(PROPOSED).when(APPROVE).then(APPROVED);
        by(BOSS).given(PROPOSED).when(APPROVE).allowedBy(ORG_04, STAGE);
    }

    @Test
    void nobody_approves_their_own_proposal_nor_on_behalf_of_the_proposer() {
        by(PROPOSER).given(PROPOSED).when(APPROVE).refused(ORG_04);
        by(standingInFor(PROPOSER, OTHER, NOON, NOON.plusSeconds(1)))
                .given(PROPOSED)
                .when(APPROVE)
                .refused(ORG_04);
    }

    @Test
    void proposing_again_replaces_what_was_proposed() {
        var later = new CalendarProposed(ID, List.of(), BOSS.person());
        by(PROPOSER).given(PROPOSED, later).when(APPROVE).then(new CalendarApproved(ID, List.of()));
        by(BOSS).given(PROPOSED, later).when(APPROVE).refused(ORG_04);
    }

    @Test
    void an_approved_year_is_approved_again_only_after_a_new_proposal() {
        by(BOSS).given(PROPOSED, APPROVED).when(APPROVE).refused(STAGE);
        by(PROPOSER)
                .given(PROPOSED, APPROVED)
                .when(new ProposeCalendar(ID, DAYS))
                .then(PROPOSED);
        by(BOSS).given(PROPOSED, APPROVED, PROPOSED).when(APPROVE).then(APPROVED);
    }

    @Test
    void without_authority_one_does_neither() {
        by(OTHER).given().when(new ProposeCalendar(ID, DAYS)).refused(ORG_04);
        by(OTHER).given(PROPOSED).when(APPROVE).refused(ORG_04);
        by(BOSS).given().when(APPROVE).noSuchCase();
    }

    private static Scenario<CalendarCommand, CalendarState, CalendarEvent> by(Actor actor) {
        return Scenario.of(CalendarDecider.CALENDAR, actor);
    }

    private static List<SpecialDay> days(String... dates) {
        return Stream.of(dates)
                .map(it -> new SpecialDay(LocalDate.parse(it), Kind.HOLIDAY, "x"))
                .toList();
    }
}
