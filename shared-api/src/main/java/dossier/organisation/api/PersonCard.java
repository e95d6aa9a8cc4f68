package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Authority;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who someone is to the house when a decision names them.
 *
 * @param active whether they are employed
 * @param department null for a person the house does not know
 * @param line superiors, nearest first
 */
@Context("employees")
public record PersonCard(
        PersonId id, boolean active, @Nullable DepartmentId department, Set<Authority> authorities, List<PersonId> line)
        implements Answer {
    /** Who is this? */
    public record Of(PersonId id) implements Question<PersonCard> {}
}
