package dossier.complaints.command;

import dossier.complaints.api.AftercareEvent;
import dossier.complaints.api.AftercareEvent.AnswerTaken;
import dossier.complaints.api.AftercareEvent.CustomerAsked;
import dossier.complaints.api.AftercareEvent.LinkRevoked;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links by which a customer says whether they are satisfied.
 *
 * @param last number of the last one given out
 * @param open those that were neither answered nor revoked
 */
record ComplaintLinks(int last, Map<Integer, Link> open) {
    static final ComplaintLinks NONE = new ComplaintLinks(0, Map.of());

    record Link(String sentTo, Instant expires) {}

    ComplaintLinks after(AftercareEvent event) {
        return switch (event) {
            case CustomerAsked it -> with(it.link(), it.link(), new Link(it.sentTo(), it.expires()));
            case LinkRevoked it -> with(last, it.link(), null);
            case AnswerTaken it -> with(last, it.link(), null);
            default -> this;
        };
    }

    /** Of a link that is not there, another clause says so. */
    boolean inTime(int link, Instant at) {
        var asked = open.get(link);
        return asked == null || at.isBefore(asked.expires());
    }

    private ComplaintLinks with(int last, int number, @Nullable Link link) {
        var next = new HashMap<>(open);
        if (link == null) next.remove(number);
        else next.put(number, link);
        return new ComplaintLinks(last, Map.copyOf(next));
    }
}
