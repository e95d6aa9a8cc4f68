package dossier.regulations.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * Which regulation a number already belongs to.
 *
 * @param holder null when it is free
 */
@Context("regulations")
public record NumberHolder(String number, @Nullable RegulationId holder) implements Answer {
    /** Whose number is this? */
    public record Of(String number) implements Question<NumberHolder> {}
}
