package dossier.policies.command;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.platform.TestDatabase;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarId;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyId;
import dossier.policies.api.SpecialDay;
import dossier.policies.api.SpecialDay.Kind;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyRegistersTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final PolicyVersions policies = new PolicyVersions(SQL, StoredJson.plain(Vocabulary.scan()));
    private final Calendars calendars = new Calendars(SQL);

    @BeforeEach
    void nothing_approved() {
        SQL.sql("truncate policy_version, calendar_year, calendar_day").update();
    }

    @Test
    void before_any_is_approved_our_own_hold() {
        approve(1, "2026-03-03", "300000.00");
        assertThat(policies.inForce(Instant.parse("2026-03-02T15:59:59Z"))).isEqualTo(PolicyInForce.BUILT_IN);
    }

    @Test
    void a_version_holds_from_midnight_in_china() {
        approve(1, "2026-03-03", "300000.00");
        assertThat(policies.inForce(Instant.parse("2026-03-02T16:00:00Z")))
                .isEqualTo(new PolicyInForce(1, terms("300000.00")));
    }

    @Test
    void the_one_effective_last_holds_and_of_one_day_the_latest_version() {
        approve(1, "2026-03-05", "1.00");
        approve(2, "2026-03-03", "2.00");
        approve(3, "2026-03-03", "3.00");
        approve(3, "2026-03-03", "3.00");
        assertThat(policies.inForce(Instant.parse("2026-03-04T04:00:00Z")).version())
                .isEqualTo(3);
        assertThat(policies.inForce(Instant.parse("2026-03-06T04:00:00Z")).version())
                .isEqualTo(1);
    }

    @Test
    void working_days_are_counted_over_the_special_days_of_an_approved_year() {
        calendars.on(
                approved(
                        "2026",
                        new SpecialDay(LocalDate.parse("2026-03-04"), Kind.HOLIDAY, "x"),
                        new SpecialDay(LocalDate.parse("2026-03-07"), Kind.WORKDAY, "x")),
                1);
        var asked = new WorkingDay.After(LocalDate.parse("2026-03-02"), 4);
        var fact = calendars.answer(asked);
        assertThat(fact)
                .isEqualTo(new Fact(
                        new WorkingDay(LocalDate.parse("2026-03-07"), null, asked), new Source("calendars/2026", 1)));
    }

    @Test
    void a_year_approved_again_replaces_its_days() {
        calendars.on(approved("2026", new SpecialDay(LocalDate.parse("2026-03-03"), Kind.HOLIDAY, "x")), 1);
        calendars.on(approved("2026"), 3);
        var asked = new WorkingDay.After(LocalDate.parse("2026-03-02"), 1);
        var fact = calendars.answer(asked);
        assertThat(fact)
                .isEqualTo(new Fact(
                        new WorkingDay(LocalDate.parse("2026-03-03"), null, asked), new Source("calendars/2026", 3)));
    }

    @Test
    void a_year_without_calendar_is_answered_plainly() {
        calendars.on(approved("2026"), 1);
        var asked = new WorkingDay.After(LocalDate.parse("2026-12-31"), 1);
        var fact = calendars.answer(asked);
        assertThat(fact).isEqualTo(new Fact(new WorkingDay(null, 2027, asked), null));
    }

    private void approve(int version, String from, String major) {
        policies.on(new PolicyApproved(PolicyId.HOUSE, version, terms(major), LocalDate.parse(from)));
    }

    private static Policy terms(String major) {
        return new Policy(Money.cny(major), 2, 3, 5, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS);
    }

    private static CalendarApproved approved(String year, SpecialDay... days) {
        return new CalendarApproved(new CalendarId(year), List.of(days));
    }
}
