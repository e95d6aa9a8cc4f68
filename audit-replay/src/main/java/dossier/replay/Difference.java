package dossier.replay;

import org.jspecify.annotations.Nullable;

/**
 * Something in which a decision taken again differs from what is on record.
 *
 * @param at outcome: empty; rules: code and need, {@code CON-05 legal-review}; events: number, name and field, {@code 1 contracts.ContractSubmitted.number}
 * @param then on record; null where there was nothing
 * @param now decided again; null where there is nothing
 */
public record Difference(
        Part part,
        String at,
        @Nullable String then,
        @Nullable String now) {
    /** What of a decision. */
    public enum Part {
        OUTCOME,
        RULES,
        EVENTS
    }
}
