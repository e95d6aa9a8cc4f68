package dossier.platform.notices;

/**
 * Something that those who wait for a case are told of when it has happened. A context declares one as a bean for each such event; few and right ones.
 *
 * @param event the record
 */
public record News(Class<?> event) {}
