package dossier.platform.read;

import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import java.time.Duration;
import java.time.Instant;

/** How time is counted in the house. Kept by the calendars and the policies. */
@FunctionalInterface
public interface HouseTime {
    /** By what is in force now, for all that one page asks. */
    Now now();

    /** How time is counted as of a moment. */
    interface Now {
        Instant at();

        Policy policy();

        /** How much of a clock's time lies between two moments; nothing when the second is not later. */
        Duration between(Instant from, Instant to, LimitRun run);

        /** How many hours a day has on a clock. */
        int dayHours(LimitRun run);

        /** How long somebody has worked since then. */
        default Span since(Instant from) {
            var run = LimitRun.WORKING_TIME;
            return new Span(between(from, at(), run), run, dayHours(run));
        }
    }
}
