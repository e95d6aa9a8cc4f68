package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.ACME;
import static dossier.complaints.command.ComplaintLife.ORDER;
import static dossier.complaints.command.ComplaintLife.SELLER;
import static dossier.handbook.Rule.CMP_11;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintCounts;
import dossier.complaints.api.ComplaintEvent.ComplaintMerged;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.ComplaintWithdrawn;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintNumber;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintsOfMonths;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.handbook.Recomputed;
import dossier.handbook.Scenario;
import dossier.handbook.Severity;
import dossier.platform.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of complaints (CMP-11), which are open, and their numbers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintRegistersTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01"), LAST = LocalDate.parse("2026-03-31");

    private final ComplaintRegister register = new ComplaintRegister(SQL);

    @BeforeEach
    void nothing_recorded() {
        SQL.sql("truncate complaint, complaint_number").update();
    }

    @Test
    void numbers_have_no_gap_and_begin_anew_each_year() {
        var numbers = new ComplaintNumbers(SQL);
        assertThat(List.of(2026, 2026, 2027).stream()
                        .map(it -> ((ComplaintNumber) numbers.answer(new ComplaintNumber.Next(it))
                                        .answer())
                                .number()))
                .containsExactly("TS-2026-00001", "TS-2026-00002", "TS-2027-00001");
    }

    @Test
    void complaints_of_directly_supplied_customers_are_counted_as_their_events_say() {
        var dice = new Random(7);
        var direct = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            var id = new ComplaintId("q-" + i);
            var supplied = dice.nextBoolean();
            var day = FIRST.plusDays(dice.nextInt(45));
            register.on(recorded(id, ComplaintKind.COMPLAINT, day, supplied));
            var counted = true;
            switch (dice.nextInt(4)) {
                case 0 -> {
                    register.on(new ComplaintWithdrawn(id, "x"));
                    counted = false;
                }
                case 1 -> {
                    register.on(new ComplaintMerged(id, new ComplaintId("q-0"), "TS", "x"));
                    counted = false;
                }
                case 2 -> register.on(new ComplaintConcluded(id, true, "x", Scenario.NOON));
                default -> {}
            }
            if (supplied && counted && !day.isAfter(LAST)) direct.add(id.value());
        }
        Recomputed.equal(CMP_11, List.of(march().directSupply()), List.of(direct.size()));
        assertThat(march().targetMet()).isFalse();
        assertThat(counts(LAST.plusYears(1), LAST.plusYears(2)).targetMet()).isTrue();
    }

    @Test
    void objections_and_what_was_justified_are_counted_and_a_corrected_day_counts_in_its_own_month() {
        var id = new ComplaintId("q-1");
        register.on(recorded(id, ComplaintKind.QUALITY_OBJECTION, LAST, false));
        register.on(new ComplaintConcluded(id, true, "x", Scenario.NOON));
        assertThat(march()).isEqualTo(new ComplaintCounts(1, 1, 1, 0));
        register.on(new SheetCorrected(id, 1, sheet(LAST.plusDays(1)), null, true, SELLER.person(), ""));
        assertThat(march()).isEqualTo(new ComplaintCounts(0, 0, 0, 0));
        assertThat(counts(LAST, LAST.plusDays(1))).isEqualTo(new ComplaintCounts(1, 1, 1, 1));
    }

    @Test
    void what_is_open_is_known_until_it_is_concluded_and_again_when_it_is_reopened() {
        var id = new ComplaintId("q-1");
        register.on(recorded(id, ComplaintKind.COMPLAINT, FIRST, false));
        assertThat(register.open()).containsExactly(id);
        register.on(new ComplaintConcluded(id, false, "x", Scenario.NOON));
        assertThat(register.open()).isEmpty();
        register.on(new ComplaintReopened(id, Scenario.NOON, "x"));
        assertThat(register.open()).containsExactly(id);
    }

    private ComplaintCounts march() {
        return counts(FIRST, LAST);
    }

    private ComplaintCounts counts(LocalDate from, LocalDate to) {
        return ((ComplaintsOfMonths) register.answer(new ComplaintsOfMonths.Between(from, to))
                        .answer())
                .counts();
    }

    private static ComplaintRecorded recorded(ComplaintId id, ComplaintKind kind, LocalDate day, boolean direct) {
        return new ComplaintRecorded(id, "TS-2026-00001", kind, Severity.NORMAL, sheet(day), null, direct);
    }

    /** In the first hour of the day in China, which is the day before elsewhere. */
    private static ComplaintSheet sheet(LocalDate day) {
        var receivedAt = Instant.parse(day.minusDays(1) + "T16:30:00Z");
        return new ComplaintSheet(
                ACME, null, ORDER, "", Channel.PHONE, "It rattles", "Mr Wu", receivedAt, SELLER.person(), null);
    }
}
