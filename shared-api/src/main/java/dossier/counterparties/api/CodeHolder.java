package dossier.counterparties.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * Which counterparty a registration code already belongs to.
 *
 * @param holder null when it is free
 */
@Context("counterparties")
public record CodeHolder(String registrationCode, @Nullable CounterpartyId holder) implements Answer {
    /** Whose code is this? */
    public record Of(String registrationCode) implements Question<CodeHolder> {}
}
