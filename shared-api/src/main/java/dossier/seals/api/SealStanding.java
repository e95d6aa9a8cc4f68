package dossier.seals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a seal stands.
 *
 * @param kind null for a seal that is not registered
 * @param keeper null for a seal that is not registered
 * @param outFor the use for which it is out of its keeper's hands; null while it is there
 */
@Context("seals")
public record SealStanding(
        SealId seal,
        @Nullable SealKind kind,
        @Nullable PersonId keeper,
        @Nullable SealUseId outFor) implements Answer {
    /** How does it stand? */
    public record Of(SealId seal) implements Question<SealStanding> {}

    public static SealStanding unknown(SealId seal) {
        return new SealStanding(seal, null, null, null);
    }

    public boolean registered() {
        return keeper != null;
    }

    public boolean isKeptBy(PersonId someone) {
        return someone.equals(keeper);
    }

    /** SEA-04: it is in its keeper's hands. */
    public boolean isIn() {
        return registered() && outFor == null;
    }
}
