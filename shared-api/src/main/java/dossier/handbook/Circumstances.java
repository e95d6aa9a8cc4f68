package dossier.handbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * All a decision may know besides its own case.
 *
 * @param by who asks, as they stood then
 * @param at when it is decided; authority and policies are judged by this
 * @param happenedAt when it happened in business, not after {@code at}
 * @param policy the figures in force
 * @param facts what registers answered to the command's questions
 */
public record Circumstances(Actor by, Instant at, Instant happenedAt, PolicyInForce policy, List<Fact> facts) {
    /** The house keeps its days by China's clock. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A fact was needed that the command did not ask for: a mistake in its row of clauses, or a decision from before the question was asked. */
    public static final class NotAsked extends NoSuchElementException {
        public NotAsked(Class<? extends Answer> kind) {
            super("nobody asked for " + kind.getSimpleName());
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** @throws NotAsked when the command did not ask for such a fact */
    public <A extends Answer> A know(Class<A> kind) {
        return all(kind).findFirst().orElseThrow(() -> new NotAsked(kind));
    }

    public <A extends Answer> Stream<A> all(Class<A> kind) {
        return facts.stream().map(Fact::answer).filter(kind::isInstance).map(kind::cast);
    }
}
