package dossier.complaints.api;

/** How a customer and the house hear from each other. */
public enum Channel {
    PHONE,
    VISIT,
    MAIL,
    LETTER,
    WEB,
    OTHER
}
