package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;

/** Whether a department has such a group (ORG-01). */
@Context("departments")
public record GroupCard(DepartmentId department, String group, boolean known) implements Answer {
    /** Is there such a group? */
    public record Of(DepartmentId department, String group) implements Question<GroupCard> {}
}
