package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.PersonId;
import java.util.List;

/**
 * What someone would leave behind (LEAVE).
 *
 * @param cases context and id of each, {@code contracts/…}, in which something is personally in their hands
 */
@Context("employees")
public record OpenCases(PersonId person, List<String> cases) implements Answer {
    /** What is in their hands? */
    public record Of(PersonId person) implements Question<OpenCases> {}
}
