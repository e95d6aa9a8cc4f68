package dossier.appraisals.api;

/** Where the points of an indicator come from. */
public enum Scorer {
    SUPERVISOR,
    /** Where peers are heard, their average; else the supervisor. */
    PEERS,
    /** What the system itself holds, against the target of the plan (APR-09). */
    FACTS
}
