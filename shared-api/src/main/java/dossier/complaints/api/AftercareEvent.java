package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CMP-06, CMP-10: what the customer heard of the solution, and what they said of it. */
public sealed interface AftercareEvent extends ComplaintEvent {
    record ResultTold(
            ComplaintId id,
            Channel means,
            @Confidential String told,
            Instant toldAt,
            @Nullable StoredFile proof) implements AftercareEvent {}

    /** Who is satisfied closes it; who is not is followed by {@link ComplaintReopened}. */
    record SatisfactionRecorded(
            ComplaintId id, boolean satisfied, @Confidential String words) implements AftercareEvent {}

    record CustomerAsked(
            ComplaintId id, int link, @Confidential String sentTo, Instant expires) implements AftercareEvent {}

    record LinkRevoked(ComplaintId id, int link) implements AftercareEvent {}

    /** What came by a link, from whom it was sent to. */
    record AnswerTaken(
            ComplaintId id, int link, @Confidential String sentTo) implements AftercareEvent {}

    record CustomerRevisited(
            ComplaintId id,
            LocalDate visitedOn,
            @Confidential String findings) implements AftercareEvent {}

    /** Its limit for resolution runs anew from then on. */
    record ComplaintReopened(
            ComplaintId id, Instant from, @Confidential String reason) implements AftercareEvent {}

    /** Nothing is left to be done for the customer, or there is none. */
    record ComplaintClosed(ComplaintId id) implements AftercareEvent {}
}
