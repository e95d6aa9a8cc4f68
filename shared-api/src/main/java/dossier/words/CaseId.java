package dossier.words;

import java.util.regex.Pattern;

/** Identity of a case: opaque, chosen by the client or by the house, never a business number. */
public interface CaseId {
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    String value();

    /** @throws IllegalArgumentException when the value is not 1 to 64 letters, digits, {@code -} or {@code _} */
    static void check(String value) {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("an id is 1 to 64 letters, digits, - or _");
    }
}
