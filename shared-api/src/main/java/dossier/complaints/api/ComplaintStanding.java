package dossier.complaints.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * How another complaint stands, as its own stream says, when one is to be merged into it.
 *
 * @param stage null when there is no such complaint
 * @param counterparty null when there is no such complaint, and for an incident
 */
@Context("complaints")
public record ComplaintStanding(
        ComplaintId complaint,
        @Nullable String number,
        @Nullable ComplaintStage stage,
        @Nullable CounterpartyId counterparty)
        implements Answer {
    /** How does it stand? What is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(ComplaintId complaint) implements Question<ComplaintStanding> {}
}
