package dossier.words;

/** Something a person, a program or an automation asks of a case. Every command is a record of a sealed family under {@link Context}. */
public interface Command {
    /** The case it is addressed to. */
    CaseId id();
}
