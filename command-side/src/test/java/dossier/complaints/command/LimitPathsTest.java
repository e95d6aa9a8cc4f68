package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.CMP_02;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.complaints.api.AftercareCommand.ReopenComplaint;
import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintDutyCommand.NoteBreach;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.SolutionCommand.ConcludeComplaint;
import dossier.complaints.api.SolutionEvent.CauseAnalysed;
import dossier.handbook.Actor;
import dossier.handbook.HoldReason;
import dossier.handbook.Refused;
import dossier.handbook.Severity;
import dossier.policies.api.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * CMP-02: whatever holds, resumes, concludes, reopens, changes the severity or the calendar, and however long the house's clock was down: a limit, of the first response or of the
 * solution, is breached exactly when a count of single minutes says so, told once, and what was done is in time or as late as that count says.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitPathsTest {
    private static final Instant BEGIN = Instant.parse("2026-02-27T00:30:00Z");
    private static final int STEPS = 12, SHORT_MINUTES = 5 * 60, LONGEST_MINUTES = 3 * 24 * 60, WALKS = 200;
    private static final Map<Severity, Integer> RESPONSE_HOURS = hours(4, 8, 8), RESOLUTION_HOURS = hours(48, 24, 56);

    /** What was done, and when it was due. */
    private record Done(String subject, Instant due, Instant at) {
        private boolean late() {
            return !at.isBefore(due);
        }
    }

    /** The same limit, minute by minute and without a thought of intervals. */
    private static final class Minutes {
        private final Map<Severity, Integer> hours;
        private final List<Instant> breaches = new ArrayList<>();
        private final List<Boolean> running = new ArrayList<>();
        private Severity severity;
        private Set<LocalDate> holidays = Set.of(), workdays = Set.of();
        private Instant start = BEGIN;
        private boolean held, told, over;

        private Minutes(Map<Severity, Integer> hours, Severity severity) {
            this.hours = hours;
            this.severity = severity;
        }

        private void pass(int minutes) {
            for (var i = 0; i < minutes; i++) running.add(!held);
        }

        private void restart(Instant now) {
            running.clear();
            start = now;
            held = false;
            told = false;
            over = false;
        }

        /** Once for each time it was opened. */
        private void tell(Instant now) {
            if (told || over || due().isAfter(now)) return;
            breaches.add(due());
            told = true;
        }

        /** When as many minutes are counted as there are in the limit, if from now on it runs; what was told stays. */
        private Instant due() {
            if (told) return breaches.getLast();
            var left = 60 * hours.get(severity);
            var moment = start;
            for (var minute = 0; left > 0; minute++) {
                var runs = minute >= running.size() || running.get(minute);
                if (runs && (severity == Severity.CRITICAL || isWork(moment))) left--;
                moment = moment.plusSeconds(60);
            }
            return moment;
        }

        private boolean isWork(Instant moment) {
            var local = moment.plusSeconds(8 * 3_600).atZone(ZoneOffset.UTC);
            var weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            var day = local.toLocalDate();
            var working = workdays.contains(day) || !weekend && !holidays.contains(day);
            return working && local.getHour() >= 9 && local.getHour() < 17;
        }
    }

    @Test
    void limits_are_kept_and_breached_when_the_minutes_say_so() {
        var walks = LongStream.rangeClosed(1, WALKS)
                .mapToObj(Walk::new)
                .peek(Walk::goes)
                .toList();
        for (var limit : List.of(Limits.RESPONSE, Limits.RESOLUTION)) {
            var done = walks.stream()
                    .flatMap(it -> it.done.stream())
                    .filter(it -> it.subject.equals(limit))
                    .toList();
            assertThat(done.stream().filter(Done::late).count())
                    .as("late: " + limit)
                    .isGreaterThan(WALKS / 10);
            assertThat(done.stream().filter(it -> !it.late()).count())
                    .as("in time: " + limit)
                    .isGreaterThan(WALKS / 10);
            assertThat(walks.stream().mapToLong(it -> it.breaches(limit).size()).sum())
                    .as("breaches: " + limit)
                    .isGreaterThan(WALKS / 10);
        }
    }

    @Test
    void the_minutes_would_see_a_moment_too_much() {
        var minutes = new Minutes(RESOLUTION_HOURS, Severity.CRITICAL);
        minutes.pass(48 * 60);
        minutes.held = true;
        minutes.pass(1);
        assertThat(minutes.due()).isEqualTo(BEGIN.plusSeconds(48 * 3_600));
        minutes.restart(BEGIN);
        minutes.pass(48 * 60 - 1);
        minutes.held = true;
        minutes.pass(1);
        assertThat(minutes.due()).isEqualTo(BEGIN.plusSeconds(48 * 3_600 + 60));
    }

    /** A complaint to which whatever may happen does. */
    private static final class Walk {
        private final List<ComplaintEvent> history = new ArrayList<>();
        private final List<Done> done = new ArrayList<>();
        private final Random dice;
        private final Minutes response, resolution;
        private Instant now = BEGIN;

        private Walk(long seed) {
            dice = new Random(seed);
            var severity = Severity.values()[dice.nextInt(3)];
            response = new Minutes(RESPONSE_HOURS, severity);
            resolution = new Minutes(RESOLUTION_HOURS, severity);
        }

        private void goes() {
            send(record(ComplaintKind.COMPLAINT, response.severity, sheet(BEGIN)));
            send(new AssignOwner(ID, OWNER.person()));
            for (var step = 0; step < STEPS; step++) {
                pass(1 + dice.nextInt(dice.nextBoolean() ? SHORT_MINUTES : LONGEST_MINUTES));
                // one time in three the clock is down, and comes only after something else was asked
                if (dice.nextInt(3) > 0) clock();
                switch (dice.nextInt(8)) {
                    case 0, 1 -> respond();
                    case 2 -> reopen();
                    default -> move();
                }
                clock();
            }
            assertThat(breaches(Limits.RESPONSE)).isEqualTo(response.breaches);
            assertThat(breaches(Limits.RESOLUTION)).isEqualTo(resolution.breaches);
            assertThat(history.stream()
                            .filter(it -> it instanceof DutyKept kept && kept.rule() == CMP_02)
                            .map(DutyKept.class::cast))
                    .extracting(it -> new Done(it.subject(), it.due(), it.done()), DutyKept::inTime)
                    .isEqualTo(done.stream().map(it -> tuple(it, !it.late())).toList());
        }

        private void pass(int minutes) {
            for (var limit : List.of(response, resolution)) limit.pass(minutes);
            now = now.plusSeconds(60L * minutes);
        }

        /** The first one counts, and when the customer heard it, which may be a while ago. */
        private void respond() {
            var ago = dice.nextInt(1
                    + (int) Math.min(SHORT_MINUTES, Duration.between(BEGIN, now).toMinutes()));
            var at = now.minusSeconds(60L * ago);
            send(new RespondToCustomer(ID, Channel.PHONE, "We see to it", at, null));
            if (!response.over) done.add(new Done(Limits.RESPONSE, response.due(), at));
            response.over = true;
        }

        private void move() {
            // what is asked of a limit that was reached meanwhile tells of it first
            tell();
            switch (dice.nextInt(4)) {
                case 0 -> {
                    if (send(new HoldClock(ID, HoldReason.CUSTOMER_INFORMATION, "?"))) resolution.held = true;
                }
                case 1 -> resume();
                case 2 -> {
                    var next = Severity.values()[dice.nextInt(3)];
                    if (send(new ChangeSeverity(ID, next, "?"))) response.severity = resolution.severity = next;
                }
                default -> {
                    // another list of days: a holiday more or one taken back, a weekend to work on or not any more
                    response.holidays = resolution.holidays = turned(resolution.holidays);
                    response.workdays = resolution.workdays = turned(resolution.workdays);
                    send(new RecountLimits(ID));
                }
            }
        }

        private void resume() {
            if (send(new ResumeClock(ID, ""))) resolution.held = false;
        }

        private Set<LocalDate> turned(Set<LocalDate> days) {
            var others = new HashSet<>(days);
            var day = LocalDate.parse("2026-02-27").plusDays(dice.nextInt(30));
            if (!others.remove(day)) others.add(day);
            return Set.copyOf(others);
        }

        /** It is solved, and the customer comes again. */
        private void reopen() {
            respond();
            if (resolution.held) tell();
            resume();
            history.add(new CauseAnalysed(ID, "制造", "A loose bolt", null));
            send(new ConcludeComplaint(ID, false, "As agreed"));
            done.add(new Done(Limits.RESOLUTION, resolution.due(), now));
            resolution.over = true;
            clock();
            history.add(new ComplaintClosed(ID));
            send(new ReopenComplaint(ID, "Again"));
            resolution.restart(now);
        }

        private void clock() {
            tell();
            send(new NoteBreach(ID, CMP_02, Limits.RESPONSE));
            send(new NoteBreach(ID, CMP_02, Limits.RESOLUTION));
        }

        private void tell() {
            response.tell(now);
            resolution.tell(now);
        }

        private List<Instant> breaches(String limit) {
            return history.stream()
                    .filter(it -> it instanceof DutyBreached breach
                            && breach.subject().equals(limit))
                    .map(it -> ((DutyBreached) it).due())
                    .toList();
        }

        private boolean send(ComplaintCommand command) {
            var actor = command instanceof RecountLimits || command instanceof NoteBreach ? Actor.HOUSE : OWNER;
            var days =
                    new WorkingDays(TODAY, TODAY, List.copyOf(resolution.holidays), List.copyOf(resolution.workdays));
            var known = by(actor, days, person(OWNER), person(SELLER)).at(now).circumstances();
            try {
                history.addAll(ComplaintDecider.COMPLAINT
                        .decide(command, ComplaintDecider.COMPLAINT.after(history), known)
                        .events());
                return true;
            } catch (Refused refused) {
                return false;
            }
        }
    }

    private static Map<Severity, Integer> hours(int critical, int high, int normal) {
        return Map.of(Severity.CRITICAL, critical, Severity.HIGH, high, Severity.NORMAL, normal);
    }
}
