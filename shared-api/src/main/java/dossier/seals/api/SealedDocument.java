package dossier.seals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * What one use of a seal came to (SEA-02, SEA-03).
 *
 * @param kind of the seal; null where there is no such use
 * @param sha256 of the version it was requested for; null where there is no such use
 * @param carriedOut it is sealed, and stands in the register
 */
@Context("seal-uses")
public record SealedDocument(
        SealUseId use, @Nullable SealKind kind, @Nullable String sha256, boolean carriedOut) implements Answer {
    /** What did it come to? */
    public record Of(SealUseId use) implements Question<SealedDocument> {}

    /** CON-07: a contract may rest on it. */
    public boolean byContractSeal() {
        return carriedOut && kind == SealKind.CONTRACT;
    }

    public static SealedDocument unknown(SealUseId use) {
        return new SealedDocument(use, null, null, false);
    }
}
