package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;

/** Whether a department has such a position. */
@Context("departments")
public record PositionCard(DepartmentId department, String position, boolean known) implements Answer {
    /** Is there such a post? */
    public record Of(DepartmentId department, String position) implements Question<PositionCard> {}
}
