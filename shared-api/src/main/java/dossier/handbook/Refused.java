package dossier.handbook;

import java.util.List;
import java.util.stream.Collectors;

/** A command the handbook does not allow, with every clause in its way; where the asking person lacks the authority, with that alone. */
public final class Refused extends RuntimeException {
    private final transient List<Objection> objections;

    public Refused(List<Objection> objections) {
        super(objections.stream()
                .map(it -> it.rule().code() + " needs " + it.needs() + it.details())
                .collect(Collectors.joining("; ")));
        this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
        return objections;
    }

    /** Whether the person may not do this at all, whatever the state of the case. */
    public boolean unauthorised() {
        return objections.stream().anyMatch(Objection::authority);
    }
}
