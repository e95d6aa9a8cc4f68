package dossier.regulations.api;

import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.words.Choice;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * ORG-07: what every regulation carries; null or empty where it is not there.
 *
 * @param appliesTo its scope
 * @param interpreter the owner who interprets it
 */
public record Particulars(
        String number,
        String appliesTo,
        @Nullable DepartmentId interpreter,
        @Nullable PersonId drafter,
        @Nullable PersonId reviewer,
        @Nullable PersonId approver,
        @Nullable LocalDate effectiveFrom) {
    /** In the order of the handbook. */
    public enum Particular {
        NUMBER,
        SCOPE,
        INTERPRETER,
        DRAFTER,
        REVIEWER,
        APPROVER,
        EFFECTIVE_DATE
    }

    public OnRecord onRecord() {
        var there = new LinkedHashMap<Particular, Boolean>();
        there.put(Particular.NUMBER, !number.isBlank());
        there.put(Particular.SCOPE, !appliesTo.isBlank());
        there.put(Particular.INTERPRETER, interpreter != null);
        there.put(Particular.DRAFTER, drafter != null);
        there.put(Particular.REVIEWER, reviewer != null);
        there.put(Particular.APPROVER, approver != null);
        there.put(Particular.EFFECTIVE_DATE, effectiveFrom != null);
        return new OnRecord(
                Rule.ORG_07,
                there.entrySet().stream()
                        .filter(it -> !it.getValue())
                        .map(it -> Choice.key(it.getKey()))
                        .toList());
    }
}
