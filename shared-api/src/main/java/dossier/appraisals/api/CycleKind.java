package dossier.appraisals.api;

import java.util.List;

/** How long a cycle is, and what is appraised in it (APR-04, APR-05, APR-12). */
public enum CycleKind {
    /** The supervisor alone, on the month's work. */
    MONTHLY,
    /** The supervisor alone, overall. */
    QUARTERLY,
    /** Self-assessment, supervisor, peers and departments concerned, in all three dimensions; the months count in it. */
    ANNUAL;

    /** What is scored. */
    public List<Dimension> dimensions() {
        return this == MONTHLY ? List.of(Dimension.PERFORMANCE) : List.of(Dimension.values());
    }

    /** Whether others than the supervisor are heard. */
    public boolean allRound() {
        return this == ANNUAL;
    }
}
