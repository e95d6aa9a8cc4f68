package dossier.platform.read;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a case is found in the search of the whole house. It must be seen alike by all who find the case in a list.
 *
 * @param number business number; null before it has one
 * @param title empty when there is nothing to be found by, as of somebody who was forgotten
 * @param files names of its documents
 */
public record Findable(Kind kind, @Nullable String number, String title, List<String> files) {
    /** What is found, in the order it is shown. */
    public enum Kind {
        CASE,
        CUSTOMER,
        PERSON,
        /** What the house itself consists of and goes by: departments, seals, regulations, templates. */
        HOUSE,
        /** A document of a case; never said of a case itself. */
        FILE,
        /** What somebody said about a case; never said of a case itself. */
        COMMENT;

        /** Whether everyone who is signed in may know of it, as of its ledger. */
        boolean open() {
            return this == PERSON || this == HOUSE;
        }
    }

    public Findable {
        files = List.copyOf(files);
    }

    public static Findable of(Kind kind, @Nullable String number, String title) {
        return new Findable(kind, number, title, List.of());
    }

    public static Findable of(Kind kind, @Nullable String number, String title, Stream<String> files) {
        return new Findable(kind, number, title, files.distinct().toList());
    }
}
