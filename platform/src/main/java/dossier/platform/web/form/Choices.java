package dossier.platform.web.form;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Lets people choose a case, or a version of one, by its name where a command wants its id; without such a bean they type it. Implemented by the side that shows the
 * cases.
 *
 * @param <I> the id, or a {@link dossier.words.CaseVersion}
 */
public interface Choices<I> {
    Class<I> of();

    /** Whether it is what people choose from here; for choices that suit some fields of their kind only. */
    default boolean fits(RecordComponent field) {
        return true;
    }

    /** All that may be chosen now, in the order of their labels. */
    List<Option> all();
}
