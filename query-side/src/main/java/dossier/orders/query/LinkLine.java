package dossier.orders.query;

import dossier.orders.api.CustomerQuestion;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.CustomerAnswered;
import dossier.orders.api.OrderEvent.CustomerAsked;
import dossier.orders.api.OrderEvent.LinkRevoked;
import dossier.platform.links.LinkQuestion.State;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a customer answers, as the page of an order shows it.
 *
 * @param about number of the delay or the delivery
 * @param by who gave it out
 * @param words of the answer; empty while there is none
 */
public record LinkLine(
        int number,
        CustomerQuestion question,
        int about,
        String sentTo,
        Instant expires,
        PersonId by,
        State state,
        @Nullable Instant answeredAt,
        boolean agrees,
        String words) {
    static List<LinkLine> after(List<LinkLine> before, OrderEvent event, Told told) {
        return switch (event) {
            case CustomerAsked it ->
                Stream.concat(before.stream(), Stream.of(given(it, told))).toList();
            case LinkRevoked it ->
                before.stream()
                        .map(one -> one.number == it.link() ? one.ended(State.REVOKED, null, false, "") : one)
                        .toList();
            case CustomerAnswered it ->
                before.stream()
                        .map(one -> one.number == it.link()
                                ? one.ended(State.USED, told.recordedAt(), it.agrees(), it.words())
                                : one)
                        .toList();
            default -> before;
        };
    }

    private static LinkLine given(CustomerAsked it, Told told) {
        return new LinkLine(
                it.link(),
                it.question(),
                it.number(),
                it.sentTo(),
                it.expires(),
                told.by(),
                State.OPEN,
                null,
                false,
                "");
    }

    private LinkLine ended(State how, @Nullable Instant at, boolean agrees, String words) {
        return new LinkLine(number, question, about, sentTo, expires, by, how, at, agrees, words);
    }

    /** As it stands then. */
    public State stateAt(Instant now) {
        return state == State.OPEN && !now.isBefore(expires) ? State.EXPIRED : state;
    }
}
