package dossier.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar verifier.jar verify package.zip [--key FILE]}: says whether an evidence package is what the log signed, and if not, why. The format is told in
 * {@code docs/evidence-package.md}.
 */
public final class Verify {
    private static final String USAGE = """
            Usage: java -jar verifier.jar verify PACKAGE.zip [--key FILE]

              --key FILE   the keys of the log you trust, one a line, got from somewhere else than the package

            Exit status: 0 the package is intact; 1 it is refused; 2 it could not be asked.
            """;

    private Verify() {}

    public static void main(String... arguments) throws IOException {
        System.exit(run(System.out, arguments));
    }

    /** @return 0 when the package is intact, 1 when it is refused, 2 when it could not be asked */
    public static int run(PrintStream out, String... arguments) throws IOException {
        var keyed = arguments.length == 4 && arguments[2].equals("--key");
        if (!keyed && arguments.length != 2 || !arguments[0].equals("verify")) {
            out.print(USAGE);
            return 2;
        }
        try {
            var trusted = new ArrayList<Note.Key>();
            if (keyed)
                for (var line : Files.readAllLines(Path.of(arguments[3])))
                    if (!line.isBlank()) trusted.add(Note.Key.of(line.strip()));
            var found = EvidencePackage.check(Path.of(arguments[1]), keyed ? trusted : null);
            found.forEach(out::println);
            out.println(
                    keyed
                            ? "INTACT, and signed by a key you trust"
                            : "INTACT; whether the key above is the log's own you have to find out elsewhere (--key)");
            return 0;
        } catch (Refused refused) {
            out.println("REFUSED " + refused.getMessage());
            return 1;
        }
    }

    /** Why a package is not believed. */
    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) throw new Refused(otherwise);
    }

    /** Of what was found, in the order in which it is told. */
    static List<String> told(Object... lines) {
        var told = new ArrayList<String>();
        for (var line : lines) told.add(String.valueOf(line));
        return told;
    }
}
