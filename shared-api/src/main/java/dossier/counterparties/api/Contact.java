package dossier.counterparties.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom to speak to at a counterparty; personal data. */
public record Contact(
        @NotBlank @Size(max = 100) @Confidential String name,
        @NotNull @Size(max = 40) @Confidential String phone,
        @NotNull @Size(max = 200) @Confidential String email) {}
