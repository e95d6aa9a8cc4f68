package dossier.platform.web.form;

/**
 * Something that can be chosen in a form.
 *
 * @param value as it is posted
 * @param label as people read it
 */
public record Option(String value, String label) {}
