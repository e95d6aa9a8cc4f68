package dossier.complaints.query;

import dossier.complaints.api.ComplaintStage;
import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the complaints that someone may read stand, worked out from their lines whenever it is asked.
 *
 * @param at the moment they were counted, by which those that ran out are listed
 * @param over of which a limit ran out and is still owed
 * @param held whose clock stands still
 * @param major that are major incidents and not at their end
 * @param escalated that went up and are not at their end
 */
public record Standing(Instant at, List<AtStage> stages, long over, long held, long major, long escalated) {
    public record AtStage(ComplaintStage stage, long complaints) {}

    /** What is read of each line. */
    public record Line(
            ComplaintStage stage,
            boolean major,
            boolean owing,
            boolean running,
            @Nullable Instant dueAt,
            int level) {}

    static Standing of(Ledgers ledgers, PersonId reader, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return of(ledgers.all(ComplaintReadModels.COMPLAINTS, Map.of(), Line.class, reader), at);
    }

    static Standing of(List<Line> lines, Instant now) {
        return new Standing(
                now,
                Arrays.stream(ComplaintStage.values())
                        .map(stage -> new AtStage(stage, count(lines, it -> it.stage() == stage)))
                        .toList(),
                count(lines, it -> it.running() && it.dueAt() != null && !now.isBefore(it.dueAt())),
                count(lines, it -> it.owing() && !it.running()),
                count(lines, it -> it.owing() && it.major()),
                count(lines, it -> it.owing() && it.level() > 0));
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }
}
