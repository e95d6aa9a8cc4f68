package dossier.platform.links;

import dossier.words.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a context asks people outside the house by links; one bean for each context that does. The case itself remembers which links it gave out and to whom, and its
 * decider takes an answer once: the links of a case are numbered in it, from 1, and a number says nothing without its signature.
 */
public interface LinkQuestion {
    /** As it stands in addresses, {@code orders}. */
    String context();

    /** What is asked by a link, as far as the one who has it needs to know; empty when the case gave out none of that number, or not yet. */
    Optional<Asked> asked(String id, int link);

    /** The command by which the house takes an answer, marked {@link dossier.words.ByTheClock}. */
    Command answer(String id, int link, boolean agrees, String words);

    /**
     * @param question message key, with its values; below it the answers, {@code .yes} and {@code .no}
     * @param expires first moment at which it is not answered any more
     * @param state how the link stands, but for its expiry
     * @param answeredAt null while it is not
     */
    record Asked(
            String question,
            List<String> values,
            Instant expires,
            State state,
            @Nullable Instant answeredAt) {
        /** Message key of an answer. */
        public String answer(boolean agrees) {
            return question + (agrees ? ".yes" : ".no");
        }
    }

    /** How a link stands. */
    enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }
}
