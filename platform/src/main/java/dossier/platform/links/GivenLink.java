package dossier.platform.links;

import dossier.platform.links.LinkQuestion.State;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody outside the house answers, as the page of its case shows it.
 *
 * @param about number of what it asks about within its case
 * @param by who gave it out
 */
public record GivenLink(
        int number,
        int about,
        String sentTo,
        Instant expires,
        PersonId by,
        State state,
        @Nullable Instant answeredAt) {
    public static List<GivenLink> plus(
            List<GivenLink> some, int number, int about, String sentTo, Instant expires, PersonId by) {
        var more = new GivenLink(number, about, sentTo, expires, by, State.OPEN, null);
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** @param at when it was answered; null where it was revoked */
    public static List<GivenLink> ended(List<GivenLink> some, int number, @Nullable Instant at) {
        return some.stream()
                .map(it -> it.number == number ? it.ended(at == null ? State.REVOKED : State.USED, at) : it)
                .toList();
    }

    private GivenLink ended(State how, @Nullable Instant at) {
        return new GivenLink(number, about, sentTo, expires, by, how, at);
    }

    /** As it stands then. */
    public State stateAt(Instant now) {
        return state == State.OPEN && !now.isBefore(expires) ? State.EXPIRED : state;
    }
}
