package dossier.organisation.api;

import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.words.PersonId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * ORG-01: who leads a department.
 *
 * @param manager null where nobody was named
 */
public record Leadership(@Nullable PersonId manager, List<PersonId> deputies) {
    public static final Leadership NONE = new Leadership(null, List.of());

    /** @param inOffice whether someone works in the department now */
    public OnRecord onRecord(Predicate<PersonId> inOffice) {
        var led = manager != null && inOffice.test(manager);
        return new OnRecord(Rule.ORG_01, led ? List.of() : List.of("leadership.manager"));
    }
}
