package dossier.complaints.api;

/** CMP-04: who may have to answer for a defect. */
public enum LiableParty {
    US,
    CUSTOMER,
    SUPPLIER
}
