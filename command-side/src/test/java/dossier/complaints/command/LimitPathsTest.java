package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.CMP_02;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.complaints.api.AftercareCommand.ReopenComplaint;
import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintDutyCommand.NoteBreach;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintKind;
import dossier.handbook.Actor;
import dossier.handbook.HoldReason;
import dossier.handbook.Refused;
import dossier.handbook.Severity;
import dossier.policies.api.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * CMP-02: whatever holds, resumes, reopens, changes the severity or the calendar, and however long the house's clock was down: the limit is breached exactly when
 * a count of single minutes says so, and told once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitPathsTest {
    private static final Instant BEGIN = Instant.parse("2026-02-27T00:30:00Z");
    private static final int STEPS = 12, LONGEST_MINUTES = 3 * 24 * 60, WALKS = 200;

    /** The same, minute by minute and without a thought of intervals. */
    private static final class Minutes {
        private final List<Boolean> running = new ArrayList<>();
        private Severity severity;
        private Set<LocalDate> holidays = Set.of(), workdays = Set.of();
        private boolean held;
        private boolean told;
        private Instant start = BEGIN;

        private Minutes(Severity severity) {
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
        }

        /** Once for each time it was opened. */
        private void tell(Instant now, List<Instant> breaches) {
            var reached = reached();
            if (told || reached.isAfter(now)) return;
            breaches.add(reached);
            told = true;
        }

        /** When as many minutes were counted as there are in the limit; empty while they are not. */
        private Instant reached() {
            var limit = 60
                    * switch (severity) {
                        case CRITICAL -> 48;
                        case HIGH -> 24;
                        case NORMAL -> 56;
                    };
            var counted = 0;
            for (var minute = 0; minute < running.size(); minute++) {
                var moment = start.plusSeconds(60L * minute);
                if (running.get(minute) && (severity == Severity.CRITICAL || isWork(moment))) counted++;
                if (counted == limit) return moment.plusSeconds(60);
            }
            return Instant.MAX;
        }

        private boolean isWork(Instant moment) {
            var local = moment.plusSeconds(8 * 3_600).atZone(ZoneOffset.UTC);
            var weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            var day = local.toLocalDate();
            var working = workdays.contains(day) || !weekend && !holidays.contains(day);
            return working && local.getHour() >= 9 && local.getHour() < 17;
        }
    }

    private final List<ComplaintEvent> history = new ArrayList<>();
    private Instant now = BEGIN;
    private Set<LocalDate> holidays = Set.of(), workdays = Set.of();

    @Test
    void the_limit_is_breached_when_the_minutes_say_so() {
        var told = LongStream.rangeClosed(1, WALKS)
                .mapToInt(it -> new LimitPathsTest().walk(it))
                .sum();
        assertThat(told).as("breaches").isGreaterThan(WALKS);
    }

    /** @return how many breaches there were */
    private int walk(long seed) {
        var dice = new Random(seed);
        var severity = Severity.values()[dice.nextInt(3)];
        var minutes = new Minutes(severity);
        var expected = new ArrayList<Instant>();
        send(record(ComplaintKind.COMPLAINT, severity, sheet(BEGIN)));
        send(new RespondToCustomer(ID, Channel.PHONE, "We see to it", BEGIN, null));
        send(new AssignOwner(ID, OWNER.person()));
        for (var step = 0; step < STEPS; step++) {
            var passed = 1 + dice.nextInt(LONGEST_MINUTES);
            minutes.pass(passed);
            now = now.plusSeconds(60L * passed);
            minutes.tell(now, expected);
            // one time in three the clock is down, and comes only after something else was asked
            if (dice.nextInt(3) > 0) clock();
            if (dice.nextInt(6) == 0) reopen(minutes);
            else move(dice, minutes);
            minutes.tell(now, expected);
            clock();
        }
        assertThat(breaches()).as("walk " + seed).isEqualTo(expected);
        return expected.size();
    }

    @Test
    void the_minutes_would_see_a_moment_too_much() {
        var minutes = new Minutes(Severity.CRITICAL);
        minutes.pass(48 * 60);
        assertThat(minutes.reached()).isEqualTo(BEGIN.plusSeconds(48 * 3_600));
        minutes.restart(BEGIN);
        minutes.pass(48 * 60 - 1);
        assertThat(minutes.reached()).isEqualTo(Instant.MAX);
    }

    private void move(Random dice, Minutes minutes) {
        switch (dice.nextInt(4)) {
            case 0 -> {
                if (send(new HoldClock(ID, HoldReason.CUSTOMER_INFORMATION, "?"))) minutes.held = true;
            }
            case 1 -> {
                if (send(new ResumeClock(ID, ""))) minutes.held = false;
            }
            case 2 -> {
                var next = Severity.values()[dice.nextInt(3)];
                if (send(new ChangeSeverity(ID, next, "?"))) minutes.severity = next;
            }
            default -> {
                // another list of days: a holiday more or one taken back, a weekend to work on or not any more
                holidays = turned(holidays, dice);
                workdays = turned(workdays, dice);
                minutes.holidays = holidays;
                minutes.workdays = workdays;
                send(new RecountLimits(ID));
            }
        }
    }

    private static Set<LocalDate> turned(Set<LocalDate> days, Random dice) {
        var others = new HashSet<>(days);
        var day = LocalDate.parse("2026-02-27").plusDays(dice.nextInt(30));
        if (!others.remove(day)) others.add(day);
        return Set.copyOf(others);
    }

    private void reopen(Minutes minutes) {
        clock();
        history.add(new ComplaintClosed(ID));
        send(new ReopenComplaint(ID, "Again"));
        minutes.restart(now);
    }

    private void clock() {
        send(new NoteBreach(ID, CMP_02, Limits.RESOLUTION));
    }

    private List<Instant> breaches() {
        return history.stream()
                .filter(it ->
                        it instanceof DutyBreached breach && breach.subject().equals(Limits.RESOLUTION))
                .map(it -> ((DutyBreached) it).due())
                .toList();
    }

    private boolean send(ComplaintCommand command) {
        var actor = command instanceof RecountLimits || command instanceof NoteBreach ? Actor.HOUSE : OWNER;
        var days = new WorkingDays(TODAY, TODAY, List.copyOf(holidays), List.copyOf(workdays));
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
