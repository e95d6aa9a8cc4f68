package dossier.complaints.query;

import dossier.complaints.query.ComplaintClock.Hold;
import dossier.complaints.query.ComplaintClock.Limit;
import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import dossier.handbook.Severity;
import dossier.platform.read.Countdown;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HouseTime;
import dossier.policies.api.WorkingCalendar;
import dossier.policies.api.WorkingCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CMP-02: how much is left of the limits of complaints at a moment.
 *
 * @param calendar the working days in force
 */
record Counting(HouseTime.Now time, WorkingCalendar calendar) {
    /** As of now, for pages. */
    @Component
    record Today(HouseTime time, WorkingCalendars calendars) {
        Counting counting() {
            return new Counting(time.now(), calendars.inForce());
        }
    }

    Instant now() {
        return time.at();
    }

    /** The clocks in force. */
    Policy.Complaints figures() {
        return time.policy().complaints();
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
        var until = held.map(Hold::from).orElse(limit.ended() == null ? now() : limit.ended());
        var rested = running.holds().stream()
                .filter(it -> it.to() != null && limit.subject().equals(ComplaintClock.RESOLUTION))
                .filter(it -> !it.from().isBefore(limit.start()))
                .map(it -> time.between(it.from(), it.until(now()), run))
                .reduce(Duration.ZERO, Duration::plus);
        var passed = time.between(limit.start(), until, run).minus(rested);
        return Countdown.at(limit.subject(), limit.due(), until, passed, held.isPresent(), run, time);
    }

    /** A limit of other rules, round the clock; called as its rule where that owes one thing only. */
    private Countdown of(DutyLine duty) {
        var about = duty.subject().isEmpty() ? duty.rule().code() + ".name" : duty.subject();
        return Countdown.running(about, duty.begun(), duty.due(), LimitRun.ROUND_THE_CLOCK, time);
    }

    LimitRun run(Limit limit, @Nullable Severity severity) {
        var weight = severity == null ? Severity.CRITICAL : severity;
        return run(limit.subject(), weight, figures());
    }

    /** @param subject which of the two limits */
    static LimitRun run(String subject, Severity severity, Policy.Complaints figures) {
        return (subject.equals(ComplaintClock.RESPONSE) ? figures.response(severity) : figures.resolution(severity))
                .clock();
    }

    private static boolean isOf(DutyLine duty, Limit limit) {
        return limit.open() && duty.subject().equals(limit.subject());
    }
}
