package dossier.customers.api;

import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * CUS-01: what the house knows of a customer beside its name (资料卡). May be incomplete; what is missing shows as missing.
 *
 * @param requirements what they need
 * @param preferences how they like it
 */
public record CustomerCard(
        @NotNull @Size(max = 2_000) @Confidential String requirements,
        @NotNull @Size(max = 2_000) @Confidential String preferences,
        @NotNull @Size(max = 50) List<@NotNull @Valid ContactPerson> contacts) {
    public static final CustomerCard EMPTY = new CustomerCard("", "", List.of());

    /** @param rated whether finance has rated the customer, which belongs to the file as well */
    public OnRecord onRecord(boolean rated) {
        return new OnRecord(
                Rule.CUS_01,
                Stream.of(
                                requirements.isBlank() ? "card.requirements" : "",
                                preferences.isBlank() ? "card.preferences" : "",
                                contacts.isEmpty() ? "card.contacts" : "",
                                rated ? "" : "card.credit")
                        .filter(it -> !it.isEmpty())
                        .toList());
    }
}
