package dossier.handbook;

import dossier.handbook.Proofs.Seen;
import dossier.handbook.Rule.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The build's last step: holds what the tests saw against the rules that are built. Arguments: the modules' folders. Exit status 1 when a rule lacks a proof. */
public final class ProofReport {
    private ProofReport() {}

    public static void main(String[] modules) throws IOException {
        var seen = new EnumMap<Rule, Set<Seen>>(Rule.class);
        for (var module : modules) read(Path.of(module, "target", "proofs.csv"), seen);
        var lacking = lacking(seen);
        lacking.forEach(System.out::println);
        var built = Rule.values().length;
        System.out.printf("rules: %d of %d built rules proved%n", built - lacking.size(), built);
        System.exit(lacking.isEmpty() ? 0 : 1);
    }

    static List<String> lacking(Map<Rule, Set<Seen>> seen) {
        var lacking = new ArrayList<String>();
        for (var rule : Rule.values()) {
            var missing = needed(rule.kind());
            missing.removeAll(seen.getOrDefault(rule, Set.of()));
            if (!missing.isEmpty()) lacking.add(rule + " was never seen " + missing);
        }
        return lacking;
    }

    private static Set<Seen> needed(Kind kind) {
        return switch (kind) {
            case GATE -> EnumSet.of(Seen.ALLOWED, Seen.REFUSED);
            case DUTY -> EnumSet.of(Seen.KEPT, Seen.BREACHED);
            case RECORD -> EnumSet.of(Seen.PRESENT, Seen.MISSING);
            case FIGURE -> EnumSet.of(Seen.RECOMPUTED);
        };
    }

    private static void read(Path record, Map<Rule, Set<Seen>> seen) throws IOException {
        if (!Files.exists(record)) return;
        for (var line : Files.readAllLines(record)) {
            var parts = line.split(",");
            seen.computeIfAbsent(Rule.of(parts[0]), _ -> EnumSet.noneOf(Seen.class))
                    .addAll(Arrays.asList(Seen.valueOf(parts[1])));
        }
    }
}
