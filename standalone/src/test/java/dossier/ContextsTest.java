package dossier;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A context sees another context's {@code api} and nothing else; named in {@link ApiIsTheDoor}, not in the contexts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContextsTest {
    @Test
    void a_context_sees_nothing_of_another_but_its_words() {
        ApplicationModules.of(DossierApplication.class).verify();
    }
}
