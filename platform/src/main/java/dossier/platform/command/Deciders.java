package dossier.platform.command;

import dossier.handbook.Decider;
import dossier.platform.store.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every decider there is, by context; found from the shells, which Axon finds by their annotation. */
@Lazy
@Component
public class Deciders {
    private final Map<String, Decider<?, ?, ?>> byContext;

    @Autowired
    Deciders(ObjectProvider<CaseShell<?, ?, ?>> shells) {
        this(shells.stream());
    }

    private Deciders(Stream<? extends CaseShell<?, ?, ?>> shells) {
        byContext = shells.<Decider<?, ?, ?>>map(CaseShell::decider)
                .collect(Collectors.toMap(it -> Vocabulary.contextOf(it.family()), it -> it));
    }

    /** For those who have the shells from elsewhere. */
    public static Deciders of(Stream<? extends CaseShell<?, ?, ?>> shells) {
        return new Deciders(shells);
    }

    public Optional<Decider<?, ?, ?>> of(String context) {
        return Optional.ofNullable(byContext.get(context));
    }
}
