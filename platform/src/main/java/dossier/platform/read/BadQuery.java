package dossier.platform.read;

import java.util.List;

/** A question that cannot be understood, with everything that is wrong about it. */
public final class BadQuery extends RuntimeException {
    private final List<Fault> faults;

    BadQuery(List<Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** @param reason message key under {@code read.bad.} */
    public record Fault(String parameter, String reason) {}

    public List<Fault> faults() {
        return faults;
    }
}
