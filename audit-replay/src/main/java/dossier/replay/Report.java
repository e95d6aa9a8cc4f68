package dossier.replay;

import dossier.platform.read.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of taking many decisions again.
 *
 * @param period in which they were recorded
 * @param decisions taken again, or tried to
 * @param notReplayable how many, by the reason
 * @param findings what was not reproduced, in the order of the log, the first {@link #MOST} of it
 */
public record Report(
        Period period,
        long decisions,
        long reproduced,
        long diverged,
        Map<Verdict.Reason, Long> notReplayable,
        List<Finding> findings) {
    static final int MOST = 1_000;

    /** Whether nothing but what was forgotten stands in the way of saying: it would all be decided so again. */
    public boolean faithful() {
        return diverged == 0 && Set.of(Verdict.Reason.ERASED).containsAll(notReplayable.keySet());
    }

    /**
     * A decision that was not reproduced.
     *
     * @param stream {@code context/id} of the case
     * @param command stored name; null where the record cannot be read
     */
    public record Finding(
            String id,
            String stream,
            Instant recordedAt,
            @Nullable String command,
            Verdict verdict) {}
}
