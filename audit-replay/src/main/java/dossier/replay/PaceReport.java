package dossier.replay;

import dossier.replay.Question.HowFast;
import java.util.Comparator;
import java.util.List;

/**
 * How fast decisions were taken.
 *
 * @param decisions that something had waited for
 * @param paces of each key, the slowest first; none where those of one key were asked for
 * @param slowest the first {@link #MOST} of them
 */
public record PaceReport(HowFast question, long decisions, List<Pace> paces, List<Decided> slowest) {
    static final int MOST = 200;

    static PaceReport of(HowFast question, List<Decided> found) {
        return new PaceReport(
                question,
                found.size(),
                question.only() == null ? Pace.of(found, question.by()) : List.of(),
                found.stream()
                        .sorted(Comparator.comparing(Decided::took).reversed())
                        .limit(MOST)
                        .toList());
    }
}
