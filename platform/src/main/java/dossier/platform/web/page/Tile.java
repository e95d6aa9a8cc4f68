package dossier.platform.web.page;

import dossier.handbook.Rule;
import dossier.words.PersonId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the dashboard: one number that matters, over what its reader may read, which opens the list that adds up to it.
 *
 * @param order on the page, lowest first
 * @param name message key under {@code tile.}
 * @param rule it is measured by
 * @param number as it is read; {@code —} where there is nothing to say a number of
 * @param unit message key under {@code tile.unit.}; empty for what says it itself
 * @param list where what it counts is listed
 * @param trend beside an earlier period; null where there is none to compare with
 * @param part of a whole, with its limit; null for what is no part
 * @param more a second number beside it; null for none
 */
public record Tile(
        int order,
        String name,
        Rule rule,
        String number,
        String unit,
        String list,
        @Nullable Trend trend,
        @Nullable Part part,
        @Nullable More more) {
    /** What a number means for the house. */
    public enum Tone {
        GOOD,
        BAD,
        /** Neither by itself. */
        PLAIN
    }

    /** @param said in the reader's language. @param list of what it was */
    public record Trend(String said, Tone tone, String list) {}

    /**
     * @param percent of the whole, 0 to 100
     * @param said in the reader's language
     * @param list of the part
     */
    public record Part(int percent, String said, Tone tone, String list) {}

    /** @param said in the reader's language. @param list where it is listed */
    public record More(String said, String list) {}

    /** Of a context; each that has figures for the dashboard declares one as a bean. */
    @FunctionalInterface
    public interface Source {
        Stream<Tile> of(PersonId reader);
    }

    /** Signed, so that more and less are seen. */
    public static String signed(long difference) {
        return difference > 0 ? "+" + difference : Long.toString(difference).replace('-', '−');
    }
}
