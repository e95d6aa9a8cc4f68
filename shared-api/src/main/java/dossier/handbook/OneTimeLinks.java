package dossier.handbook;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links that a case gave out, by which somebody outside the house answers one question, once.
 *
 * @param <A> what a link asks about
 * @param last number of the last one given out
 * @param open those that were neither answered nor revoked
 */
public record OneTimeLinks<A>(int last, Map<Integer, Link<A>> open) {
    /** @param expires first moment at which it is not answered any more */
    public record Link<A>(A about, String sentTo, Instant expires) {}

    public static <A> OneTimeLinks<A> none() {
        return new OneTimeLinks<>(0, Map.of());
    }

    /** The first moment at which a link that is given out now, for so many days beside today, is not answered any more. */
    public static Instant expiry(int days, Circumstances given) {
        return given.today()
                .plusDays(days + 1L)
                .atStartOfDay(Circumstances.ZONE)
                .toInstant();
    }

    public OneTimeLinks<A> given(int number, A about, String sentTo, Instant expires) {
        return with(number, number, new Link<>(about, sentTo, expires));
    }

    /** It was answered or revoked. */
    public OneTimeLinks<A> ended(int number) {
        return with(last, number, null);
    }

    public boolean isOpen(int number) {
        return open.containsKey(number);
    }

    /** Of a link that is not there, another clause says so. */
    public boolean inTime(int number, Instant at) {
        var asked = open.get(number);
        return asked == null || at.isBefore(asked.expires());
    }

    private OneTimeLinks<A> with(int last, int number, @Nullable Link<A> link) {
        var next = new HashMap<>(open);
        if (link == null) next.remove(number);
        else next.put(number, link);
        return new OneTimeLinks<>(last, Map.copyOf(next));
    }
}
