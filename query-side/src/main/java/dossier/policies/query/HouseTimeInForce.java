package dossier.policies.query;

import dossier.handbook.Circumstances;
import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import dossier.platform.read.HouseTime;
import dossier.policies.api.PoliciesOn;
import dossier.policies.api.WorkingCalendars;
import dossier.policies.api.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By the calendars and the hours in force; by the week in a year of which no calendar is published. */
@Component
record HouseTimeInForce(PoliciesOn policies, WorkingCalendars calendars, Clock clock) implements HouseTime {
    private static final int ALL_DAY = 24;

    @Override
    public Now now() {
        var at = clock.instant();
        var policy = policies.on(LocalDate.ofInstant(at, Circumstances.ZONE));
        var hours = policy.complaints();
        var time = new WorkingTime(calendars.inForce(), hours.workdayFromHour(), hours.workdayToHour());
        return new AsOf(at, policy, time);
    }

    private record AsOf(Instant at, Policy policy, WorkingTime time) implements Now {
        @Override
        public Duration between(Instant from, Instant to, LimitRun run) {
            if (!from.isBefore(to)) return Duration.ZERO;
            return run == LimitRun.ROUND_THE_CLOCK ? Duration.between(from, to) : time.between(from, to);
        }

        @Override
        public int dayHours(LimitRun run) {
            return run == LimitRun.ROUND_THE_CLOCK ? ALL_DAY : time.toHour() - time.fromHour();
        }
    }
}
