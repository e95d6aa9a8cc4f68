package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.platform.links.LinkQuestion.State;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CMP-06, CMP-10: what the customer said of the solution. */
public record Aftercare(List<Opinion> opinions, List<Link> links, List<Visit> visits, List<Reopening> reopenings) {
    static final Aftercare BLANK = new Aftercare(List.of(), List.of(), List.of(), List.of());

    /** @param by the house itself where it came by a link */
    public record Opinion(boolean satisfied, String words, PersonId by, Instant at) {}

    /**
     * A link by which the customer answers.
     *
     * @param by who gave it out
     */
    public record Link(
            int number,
            String sentTo,
            Instant expires,
            PersonId by,
            State state,
            @Nullable Instant answeredAt) {
        private Link now(State next, @Nullable Instant at) {
            return new Link(number, sentTo, expires, by, next, at);
        }

        /** As it stands then. */
        public State stateAt(Instant now) {
            return state == State.OPEN && !now.isBefore(expires) ? State.EXPIRED : state;
        }
    }

    public record Visit(LocalDate on, String findings, PersonId by) {}

    public record Reopening(Instant at, String reason) {}

    Aftercare after(ComplaintEvent event, Told told) {
        return switch (event) {
            case SatisfactionRecorded it ->
                new Aftercare(
                        plus(opinions, new Opinion(it.satisfied(), it.words(), told.by(), told.happenedAt())),
                        links,
                        visits,
                        reopenings);
            case CustomerAsked it ->
                links(plus(links, new Link(it.link(), it.sentTo(), it.expires(), told.by(), State.OPEN, null)));
            case LinkRevoked it -> links(ended(it.link(), State.REVOKED, null));
            case AnswerTaken it -> links(ended(it.link(), State.USED, told.recordedAt()));
            case CustomerRevisited it ->
                new Aftercare(
                        opinions, links, plus(visits, new Visit(it.visitedOn(), it.findings(), told.by())), reopenings);
            case ComplaintReopened it ->
                new Aftercare(opinions, links, visits, plus(reopenings, new Reopening(it.from(), it.reason())));
            default -> this;
        };
    }

    /** What they last said; null before they did. */
    public @Nullable Boolean satisfied() {
        return opinions.isEmpty() ? null : opinions.getLast().satisfied();
    }

    private Aftercare links(List<Link> next) {
        return new Aftercare(opinions, next, visits, reopenings);
    }

    private List<Link> ended(int number, State how, @Nullable Instant at) {
        return links.stream()
                .map(it -> it.number() == number ? it.now(how, at) : it)
                .toList();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
