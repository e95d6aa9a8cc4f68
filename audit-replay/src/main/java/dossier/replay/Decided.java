package dossier.replay;

import dossier.words.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Something that waited and was decided.
 *
 * @param id of the decision
 * @param command stored name
 * @param task message key under {@code task.}
 * @param since when it began to wait
 */
public record Decided(
        String id,
        String stream,
        String command,
        PersonId by,
        String position,
        String task,
        Instant since,
        Instant at) {
    /** By what decisions are counted together. */
    enum By {
        PERSON(it -> it.by().value()),
        POSITION(Decided::position),
        COMMAND(Decided::command);

        private final Function<Decided, String> key;

        By(Function<Decided, String> key) {
            this.key = key;
        }

        String of(Decided one) {
            return key.apply(one);
        }
    }

    /** How long it waited. */
    public Duration took() {
        return Duration.between(since, at);
    }
}
