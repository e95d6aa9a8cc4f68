package dossier.complaints.query;

import dossier.complaints.query.ComplaintClock.Hold;
import dossier.complaints.query.ComplaintClock.Limit;
import dossier.handbook.Circumstances;
import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import dossier.handbook.Severity;
import dossier.platform.read.DutyLine;
import dossier.policies.api.PoliciesOn;
import dossier.policies.api.WorkingCalendar;
import dossier.policies.api.WorkingCalendars;
import dossier.policies.api.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CMP-02: how much is left of the limits of complaints at a moment.
 *
 * @param figures the clocks in force
 * @param calendar the working days in force
 */
record Counting(Policy.Complaints figures, WorkingCalendar calendar, Instant now) {
    private static final int ALL_DAY = 24;

    /** As of now, for pages. */
    @Component
    record Today(PoliciesOn policies, WorkingCalendars calendars, Clock clock) {
        Counting counting() {
            var now = clock.instant();
            var figures =
                    policies.on(LocalDate.ofInstant(now, Circumstances.ZONE)).complaints();
            return new Counting(figures, calendars.inForce(), now);
        }
    }

    /** Of the limit of a complaint that ends next; empty when it has none. */
    Optional<Countdown> next(@Nullable Severity severity, ComplaintClock running, List<DutyLine> duties) {
        var limit = running.limits().stream().filter(Limit::open).min(Comparator.comparing(Limit::due));
        var other = duties.stream()
                .filter(it -> it.open() && running.limits().stream().noneMatch(one -> isOf(it, one)))
                .min(Comparator.comparing(DutyLine::due));
        if (limit.isPresent()
                && other.filter(it -> it.due().isBefore(limit.get().due())).isEmpty())
            return Optional.of(of(limit.get(), severity, running));
        return other.map(this::of);
    }

    Countdown of(Limit limit, @Nullable Severity severity, ComplaintClock running) {
        var run = run(limit, severity);
        var held = running.held().filter(_ -> limit.subject().equals(ComplaintClock.RESOLUTION));
        var until = held.map(Hold::from).orElse(limit.ended() == null ? now : limit.ended());
        var rested = running.holds().stream()
                .filter(it -> it.to() != null && limit.subject().equals(ComplaintClock.RESOLUTION))
                .filter(it -> !it.from().isBefore(limit.start()))
                .map(it -> between(it.from(), it.until(now), run))
                .reduce(Duration.ZERO, Duration::plus);
        var passed = between(limit.start(), until, run).minus(rested);
        return countdown(limit.subject(), limit.due(), until, passed, held.isPresent(), run);
    }

    /** A limit of other rules, round the clock. */
    private Countdown of(DutyLine duty) {
        var passed = Duration.between(duty.begun(), now);
        return countdown(duty.subject(), duty.due(), now, passed, false, LimitRun.ROUND_THE_CLOCK);
    }

    private Countdown countdown(
            String subject, Instant due, Instant until, Duration passed, boolean held, LimitRun run) {
        var over = !until.isBefore(due);
        var left = over ? between(due, until, run) : between(until, due, run);
        var whole = passed.plus(left).toSeconds();
        var used = over || whole == 0 ? 100 : (int) (100 * passed.toSeconds() / whole);
        return new Countdown(subject, due, over, held, used, left, run, dayHours(run));
    }

    LimitRun run(Limit limit, @Nullable Severity severity) {
        var weight = severity == null ? Severity.CRITICAL : severity;
        return (limit.subject().equals(ComplaintClock.RESPONSE) ? figures.response(weight) : figures.resolution(weight))
                .clock();
    }

    WorkingTime workingTime() {
        return new WorkingTime(calendar, figures.workdayFromHour(), figures.workdayToHour());
    }

    private Duration between(Instant from, Instant to, LimitRun run) {
        if (!from.isBefore(to)) return Duration.ZERO;
        return run == LimitRun.ROUND_THE_CLOCK
                ? Duration.between(from, to)
                : workingTime().between(from, to);
    }

    private int dayHours(LimitRun run) {
        return run == LimitRun.ROUND_THE_CLOCK ? ALL_DAY : figures.workdayToHour() - figures.workdayFromHour();
    }

    private static boolean isOf(DutyLine duty, Limit limit) {
        return limit.open() && duty.subject().equals(limit.subject());
    }
}
