package dossier.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the tests really saw each rule do. Nobody can claim a proof, only run one; the build's last step holds them against the rules that are built. */
public final class Proofs {
    /** What a rule was seen to do. */
    public enum Seen {
        ALLOWED,
        REFUSED,
        KEPT,
        BREACHED,
        PRESENT,
        MISSING,
        RECOMPUTED
    }

    private static final Path RECORD = Path.of("target", "proofs.csv");

    private Proofs() {}

    public static synchronized void saw(Rule rule, Seen seen) {
        try {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(
                    RECORD, rule.code() + "," + seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
