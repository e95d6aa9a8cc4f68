package dossier.platform.read;

import org.jspecify.annotations.Nullable;

/**
 * Something an event, a command or a fact says.
 *
 * @param label of the component; its text is the message {@code field.<label>}
 * @param value as {@code kind} says
 * @param of label of the component it is part of; null when it stands by itself
 * @param item which of several, from 1; 0 when there is but one
 * @param named the kind of case a {@code CASE} is of, such as {@code customer}, where the label is another word
 */
public record Detail(
        String label,
        String value,
        Kind kind,
        @Nullable String of,
        int item,
        @Nullable String named) {
    public Detail(String label, String value, Kind kind, @Nullable String of, int item) {
        this(label, value, kind, of, item, null);
    }

    /** What a value is. */
    public enum Kind {
        /** The text itself, shortened when it is long. */
        TEXT,
        /** A message key: {@code party.US}, {@code yes}. */
        WORD,
        NUMBER,
        /** Amount and currency: {@code 480000.00 CNY}. */
        MONEY,
        /** Id of an employee. */
        PERSON,
        DEPARTMENT,
        /** A post by its department and its code there: {@code sales/clerk}. */
        POST,
        /** Id of another case, of the kind that {@code named} or else the label says. */
        CASE,
        /** Another case, by context and id: {@code contracts/…}. */
        STREAM,
        /** ISO 8601. */
        DAY,
        /** ISO 8601, UTC. */
        MOMENT
    }
}
