package dossier.appraisals.api;

import dossier.words.Confidential;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the facts have it: what was reached, held against what was to be reached.
 *
 * @param indicator its code
 * @param target for the whole cycle; null once the person is forgotten
 * @param daysThere of the cycle on which they were there
 * @param daysOfCycle of the cycle
 * @param counted the sum of all evidence; null once they are forgotten
 * @param evidence every event it comes from
 */
public record Figure(
        String indicator,
        Measure measure,
        @Confidential @Nullable BigDecimal target,
        int daysThere,
        int daysOfCycle,
        @Confidential @Nullable BigDecimal counted,
        List<Evidence> evidence) {
    /** An average over nothing. */
    public boolean ofNothing() {
        return measure.average() && evidence.isEmpty();
    }
}
