package dossier.words;

import java.util.Locale;

/** How the constants of an enum are named in message bundles, so that nobody has to list them. */
public final class Choice {
    private Choice() {}

    /**
     * {@code purpose.SIGNATURE} for a constant of {@code FilePurpose}: the last word of the enum's name; of a {@code ClauseKind} or a {@code SpecialDay.Kind},
     * what it is a kind of.
     */
    public static String key(Enum<?> constant) {
        return lastWord(constant.getDeclaringClass()) + "." + constant.name();
    }

    private static String lastWord(Class<?> type) {
        var name = type.getSimpleName().replaceFirst("Kind$", "");
        var words = (name.isEmpty() ? type.getEnclosingClass().getSimpleName() : name).split("(?=\\p{Upper})");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
