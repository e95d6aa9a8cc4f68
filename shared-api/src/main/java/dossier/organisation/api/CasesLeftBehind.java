package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;

/**
 * What someone has in their hands and a new post may not have (MOVE).
 *
 * @param cases context and id of each, {@code contracts/…}
 */
@Context("employees")
public record CasesLeftBehind(PersonId person, DepartmentId department, String position, List<String> cases)
        implements Answer {
    /** What would they leave behind by moving to that post? */
    public record Of(PersonId person, DepartmentId department, String position) implements Question<CasesLeftBehind> {}
}
