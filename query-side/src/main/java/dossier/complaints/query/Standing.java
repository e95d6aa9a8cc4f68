package dossier.complaints.query;

import dossier.complaints.api.ComplaintStage;
import dossier.handbook.HoldReason;
import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the complaints that someone may read stand, worked out from their lines whenever it is asked.
 *
 * @param over of which a limit ran out and is still owed
 * @param held whose clock stands still
 * @param major that are major incidents and not at their end
 * @param escalated that went up and are not at their end
 */
public record Standing(List<AtStage> stages, long over, long held, long major, long escalated) {
    public record AtStage(ComplaintStage stage, long complaints) {}

    /** What is read of each line. */
    public record Line(
            ComplaintStage stage,
            boolean major,
            boolean owing,
            @Nullable Instant dueAt,
            @Nullable HoldReason held,
            int level) {}

    static Standing of(Ledgers ledgers, PersonId reader, Instant now) {
        return of(ledgers.all(ComplaintReadModels.COMPLAINTS, Map.of(), Line.class, reader), now);
    }

    static Standing of(List<Line> lines, Instant now) {
        return new Standing(
                Arrays.stream(ComplaintStage.values())
                        .map(stage -> new AtStage(stage, count(lines, it -> it.stage() == stage)))
                        .toList(),
                count(lines, it -> it.dueAt() != null && it.held() == null && !now.isBefore(it.dueAt())),
                count(lines, it -> it.owing() && it.held() != null),
                count(lines, it -> it.owing() && it.major()),
                count(lines, it -> it.owing() && it.level() > 0));
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }
}
