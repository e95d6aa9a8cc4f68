package dossier.contracts.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.seals.api.SealUseId;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * CON-07: which contract was sealed by one use of a seal.
 *
 * @param contract null while there is none
 */
@Context("contracts")
public record ContractSealedBy(SealUseId use, @Nullable ContractId contract) implements Answer {
    /** Which was? */
    public record Of(SealUseId use) implements Question<ContractSealedBy> {}
}
