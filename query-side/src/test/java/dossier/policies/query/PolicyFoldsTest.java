package dossier.policies.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Policy;
import dossier.platform.read.Told;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.CalendarId;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import dossier.policies.api.PolicyId;
import dossier.policies.api.SpecialDay;
import dossier.policies.query.PolicyFile.Version;
import dossier.policies.query.PolicyFile.Version.State;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyFoldsTest {
    private static final PersonId PROPOSER = new PersonId("zhang"), DECIDER = new PersonId("director");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1), MAY = LocalDate.of(2026, 5, 1);
    private static final Policy STRICTER =
            new Policy(Money.cny("300000"), 1, 2, 3, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS);

    @Test
    void every_version_is_kept_with_who_wanted_it_and_who_decided() {
        var file = PolicyFile.blank("house")
                .after(
                        new PolicyProposed(PolicyId.HOUSE, 1, Policy.DEFAULTS, MARCH, "a beginning", PROPOSER),
                        told(0, PROPOSER))
                .after(new PolicyApproved(PolicyId.HOUSE, 1, Policy.DEFAULTS, MARCH), told(1, DECIDER))
                .after(new PolicyProposed(PolicyId.HOUSE, 2, STRICTER, MAY, "losses", PROPOSER), told(2, PROPOSER))
                .after(
                        new PolicyProposed(PolicyId.HOUSE, 3, STRICTER, MARCH, "losses now", PROPOSER),
                        told(3, PROPOSER))
                .after(new PolicyRejected(PolicyId.HOUSE, 3, "too soon"), told(4, DECIDER));
        assertThat(file.versions())
                .extracting(Version::state)
                .containsExactly(State.APPROVED, State.PROPOSED, State.REJECTED);
        assertThat(file.versions()).extracting(Version::decidedBy).containsExactly(DECIDER, null, DECIDER);
        assertThat(file.versions()).extracting(Version::rejection).containsExactly("", "", "too soon");
        assertThat(file.versions().get(1).reason()).isEqualTo("losses");
        assertThat(file.inForce(MAY)).map(Version::number).contains(1);
        assertThat(file.inForce(MARCH.minusDays(1))).isEmpty();
        var later = file.after(new PolicyApproved(PolicyId.HOUSE, 2, STRICTER, MAY), told(5, DECIDER));
        assertThat(later.inForce(MAY.minusDays(1))).map(Version::number).contains(1);
        assertThat(later.inForce(MAY)).map(Version::terms).contains(STRICTER);
    }

    @Test
    void a_calendar_is_in_force_once_approved_and_what_is_proposed_later_waits_beside_it() {
        var year = new CalendarId("2026");
        var first = List.of(new SpecialDay(LocalDate.of(2026, 10, 1), SpecialDay.Kind.HOLIDAY, "National Day"));
        var second = List.of(new SpecialDay(LocalDate.of(2026, 10, 10), SpecialDay.Kind.WORKDAY, "make-up day"));
        var proposed = CalendarFile.blank("2026").after(new CalendarProposed(year, first, PROPOSER), told(0, PROPOSER));
        assertThat(proposed.approved()).isFalse();
        assertThat(proposed.days()).isEmpty();
        var approved = proposed.after(new CalendarApproved(year, first), told(1, DECIDER));
        assertThat(approved).isEqualTo(new CalendarFile("2026", 1, true, first, List.of(), PROPOSER, DECIDER));
        var again = approved.after(new CalendarProposed(year, second, PROPOSER), told(2, PROPOSER));
        assertThat(again.days()).isEqualTo(first);
        assertThat(again.proposed()).isEqualTo(second);
        assertThat(again.year()).isEqualTo(2026);
    }

    private static Told told(long version, PersonId by) {
        return new Told("policies/house", version, "e" + version, NOON, NOON, by, "post", "e" + version, null);
    }
}
