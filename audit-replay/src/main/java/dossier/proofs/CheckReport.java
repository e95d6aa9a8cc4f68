package dossier.proofs;

import dossier.proofs.Finding.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param origin name of the log; empty when it has no leaf yet
 * @param size leaves in the log
 * @param from first leaf whose event was checked
 * @param before the first after it whose event was not; the tree is always checked as a whole
 * @param checkpoints signatures and roots that were checked, those held by others included
 * @param waiting events that have no leaf yet, counted up to a limit
 * @param counts of findings
 * @param findings the first of them, {@link #MOST} at most
 */
public record CheckReport(
        String origin,
        long size,
        long from,
        long before,
        long checkpoints,
        long waiting,
        Map<Kind, Long> counts,
        List<Finding> findings) {
    public static final int MOST = 1_000;

    public boolean intact() {
        return counts.isEmpty();
    }
}
