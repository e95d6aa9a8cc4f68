package dossier.counterparties.api;

import dossier.words.Command;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a counterparty's file. */
@Context("counterparties")
public sealed interface CounterpartyCommand extends Command {
    @Override
    CounterpartyId id();

    /** @param registrationCode 统一社会信用代码 or a foreign register's number; identifies one counterparty */
    record RegisterCounterparty(
            @NotNull CounterpartyId id,
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[0-9A-Z-]{6,30}", message = "{shape.registration}")
            String registrationCode,

            @NotNull @Valid Contact contact)
            implements CounterpartyCommand {}

    record UpdateContact(
            @NotNull CounterpartyId id, @NotNull @Valid Contact contact) implements CounterpartyCommand {}
}
