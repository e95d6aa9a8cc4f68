package dossier.platform.web.page;

import dossier.handbook.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the dashboard: one number that matters, over what its reader may read, which opens the list that adds up to it.
 *
 * @param name message key under {@code tile.}
 * @param rule it is measured by; null for none
 * @param number as it is read; {@code —} where there is nothing to say a number of
 * @param unit message key under {@code tile.unit.}; empty for what says it itself
 * @param list where what it counts is listed
 * @param trend beside an earlier period; null where there is none to compare with
 * @param part of a whole, with its limit; null for what is no part
 * @param more a second number beside it; null for none
 * @param now whether it is of this moment, whatever months the board is asked for
 */
public record Tile(
        String name,
        @Nullable Rule rule,
        String number,
        String unit,
        String list,
        @Nullable Trend trend,
        @Nullable Part part,
        @Nullable More more,
        boolean now) {
    /** What a number means for the house. */
    public enum Tone {
        GOOD,
        BAD,
        /** Neither by itself. */
        PLAIN
    }

    /** @param said in the reader's language. @param list of what it was */
    public record Trend(String said, Tone tone, String list) {
        /** Of what had better be more. */
        public static <N extends Comparable<N>> Trend more(N now, N before, String said, String list) {
            return new Trend(said, tone(now.compareTo(before)), list);
        }

        /** Of what had better be less. */
        public static <N extends Comparable<N>> Trend less(N now, N before, String said, String list) {
            return new Trend(said, tone(before.compareTo(now)), list);
        }

        private static Tone tone(int better) {
            return better == 0 ? Tone.PLAIN : better > 0 ? Tone.GOOD : Tone.BAD;
        }
    }

    /**
     * @param percent of the whole, 0 to 100
     * @param limit of it, in percent; null where there is none
     * @param said in the reader's language
     * @param list of the part
     */
    public record Part(int percent, @Nullable Integer limit, String said, Tone tone, String list) {
        public Part(int percent, String said, Tone tone, String list) {
            this(percent, null, said, tone, list);
        }
    }

    /** @param said in the reader's language. @param list where it is listed */
    public record More(String said, String list) {}

    public static Tile of(String name, @Nullable Rule rule, String number, String unit, String list) {
        return new Tile(name, rule, number, unit, list, null, null, null, false);
    }

    public static Tile of(String name, @Nullable Rule rule, long count, String unit, String list) {
        return of(name, rule, Long.toString(count), unit, list);
    }

    public Tile with(@Nullable Trend trend) {
        return new Tile(name, rule, number, unit, list, trend, part, more, now);
    }

    public Tile with(@Nullable Part part) {
        return new Tile(name, rule, number, unit, list, trend, part, more, now);
    }

    public Tile with(More more) {
        return new Tile(name, rule, number, unit, list, trend, part, more, now);
    }

    /** The same, said to be of this moment. */
    public Tile asOfNow() {
        return new Tile(name, rule, number, unit, list, trend, part, more, true);
    }

    /** Signed, so that more and less are seen. */
    public static String signed(long difference) {
        return difference > 0 ? "+" + difference : Long.toString(difference).replace('-', '−');
    }
}
