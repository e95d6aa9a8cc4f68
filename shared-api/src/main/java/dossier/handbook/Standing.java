package dossier.handbook;

import dossier.words.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one clause stands before a command.
 *
 * @param entitles whether it is about the asking person's authority
 * @param details what is missing, when it objects
 * @param onBehalfOf whose authority is used, when lent
 */
public record Standing(
        Rule rule,
        String needs,
        Verdict verdict,
        boolean entitles,
        List<String> details,
        @Nullable PersonId onBehalfOf) {
    public enum Verdict {
        HOLDS,
        OBJECTS,
        DEPENDS_ON_THE_FIELDS,
        DOES_NOT_APPLY
    }

    public boolean holds() {
        return verdict == Verdict.HOLDS;
    }

    public boolean objects() {
        return verdict == Verdict.OBJECTS;
    }

    public Objection objection() {
        return new Objection(rule, needs, details, entitles);
    }

    public Basis basis() {
        return new Basis(rule, onBehalfOf);
    }
}
