package dossier.platform.web.page;

import dossier.handbook.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, as a page tells it: by day, the latest first.
 *
 * @param count of all lines up to then, of which a long story shows the latest
 * @param slider its changes, by which one goes back
 * @param address of the case
 * @param earlier where the lines before those shown stand; null when all are shown
 */
public record CaseStory(
        List<Day> days,
        int count,
        TimeSlider slider,
        String address,
        @Nullable String earlier) {
    public record Day(LocalDate day, List<Line> lines) {}

    /**
     * @param id of the event
     * @param decision identifier of the decision that made it; empty for a comment, by which nothing was decided
     * @param recordedAt as of when the case can be read to see what it came to with this
     * @param position the post held then
     * @param what happened, or was asked for and refused
     * @param more what is said of it, line by line
     * @param held the rules that applied and held
     * @param objecting the clauses that were in the way
     * @param policy version of the policy it was decided under, 0 for the built-in figures; null where nothing was decided
     * @param corrected by whom and when the entry was corrected later; null when it stands
     */
    public record Line(
            String id,
            String decision,
            Instant at,
            Instant recordedAt,
            String who,
            String position,
            String what,
            boolean refused,
            List<String> more,
            List<Rule> held,
            List<Rule> objecting,
            @Nullable Integer policy,
            @Nullable String corrected) {
        public boolean comment() {
            return decision.isEmpty();
        }

        /** Three clauses and more are told by their codes. */
        public boolean crowded() {
            return held.size() + objecting.size() > 2;
        }
    }
}
