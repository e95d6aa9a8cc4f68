package dossier.platform.command;

import dossier.handbook.Decider;
import dossier.platform.store.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every decider there is, by context; found from the shells, which Axon finds by their annotation. */
@Lazy
@Component
public class Deciders {
    private final Map<String, Decider<?, ?, ?>> byContext;

    Deciders(ObjectProvider<CaseShell<?, ?, ?>> shells) {
        byContext = shells.stream()
                .<Decider<?, ?, ?>>map(CaseShell::decider)
                .collect(Collectors.toMap(it -> Vocabulary.contextOf(it.family()), it -> it));
    }

    public Optional<Decider<?, ?, ?>> of(String context) {
        return Optional.ofNullable(byContext.get(context));
    }
}
