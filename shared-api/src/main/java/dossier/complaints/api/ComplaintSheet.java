package dossier.complaints.api;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.words.Confidential;
import dossier.words.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-01: what was taken down of a complaint. May be incomplete; what is missing shows as missing.
 *
 * @param counterparty the customer
 * @param product what it is about, where that is neither order nor contract; may be empty
 * @param contact who of the customer's people complained, and how they are reached; may be empty
 * @param receivedAt when it came in, which may be before it was recorded
 * @param takenBy who took it
 * @param about the one of the house whom it is about, if it is about one; they decide nothing of it (ORG-04)
 */
public record ComplaintSheet(
        @NotNull CounterpartyId counterparty,
        @Nullable ContractId contract,
        @Nullable OrderId order,
        @NotNull @Size(max = 200) @Confidential String product,
        @NotNull Channel channel,
        @NotBlank @Size(max = 10_000) @Confidential String content,
        @NotNull @Size(max = 200) @Confidential String contact,
        @NotNull Instant receivedAt,
        @NotNull PersonId takenBy,
        @Nullable PersonId about) {
    /** "At once", which the handbooks leave open: within a day. */
    private static final Duration AT_ONCE = Duration.ofDays(1);

    public OnRecord onRecord(Instant recordedAt) {
        var named = contract != null || order != null || !product.isBlank();
        return new OnRecord(
                Rule.CMP_01,
                Stream.of(
                                named ? "" : "complaint.subject",
                                contact.isBlank() ? "complaint.contact" : "",
                                recordedAt.isAfter(receivedAt.plus(AT_ONCE)) ? "complaint.at-once" : "")
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    /** The people of the house who are not to decide on it. */
    public List<PersonId> concerned() {
        return about == null ? List.of() : List.of(about);
    }
}
