package dossier.complaints.api;

/**
 * What came in within some months, without what was withdrawn or was another's duplicate.
 *
 * @param complaints all of them
 * @param qualityObjections CMP-12: those that object to quality
 * @param justified those that were concluded as justified
 * @param directSupply CMP-11: those of customers who are supplied directly, of whom the target is none
 */
public record ComplaintCounts(int complaints, int qualityObjections, int justified, int directSupply) {
    /** CMP-11: whether the target is met. */
    public boolean targetMet() {
        return directSupply == 0;
    }
}
