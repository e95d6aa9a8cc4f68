package dossier.platform.web;

import java.util.List;

/** A request that cannot be read as what it should be, with everything that is wrong with it. */
public final class MalformedRequest extends RuntimeException {
    /**
     * @param field path of the field, {@code draft.clauses[0].text}; empty for the request as a whole
     * @param message in the user's language
     */
    public record Fault(String field, String message) {}

    private final transient List<Fault> faults;

    public MalformedRequest(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
