package dossier.platform.command;

/**
 * The answer to an accepted command.
 *
 * @param version of the case after it
 */
public record Outcome(String id, long version) {}
