package dossier.handbook;

/** A register's answer to a {@link Question}; kept in the decision record for ever, so its record is named and approved like an event's. */
public interface Answer {}
