package dossier.complaints.query;

import dossier.complaints.query.ComplaintClock.Limit;
import dossier.handbook.LimitRun;
import dossier.platform.read.Countdown;
import java.util.List;

/**
 * A limit of a complaint as its page tells it, beside the picture.
 *
 * @param left of it now, or when it ended
 */
public record ClockLimit(Limit limit, LimitRun run, Countdown left) {
    static List<ClockLimit> of(ComplaintFile file, Counting counting) {
        var severity = file.head().severity();
        return file.clock().limits().stream()
                .map(it -> new ClockLimit(it, counting.run(it, severity), counting.of(it, severity, file.clock())))
                .toList();
    }
}
