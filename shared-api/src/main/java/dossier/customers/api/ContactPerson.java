package dossier.customers.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * CUS-01: whom to speak to at a customer, and about what; personal data.
 *
 * @param role what they decide or see to there, {@code 采购主管}
 */
public record ContactPerson(
        @NotBlank @Size(max = 100) @Confidential String name,
        @NotBlank @Size(max = 100) @Confidential String role,
        @NotNull @Size(max = 40) @Confidential String phone,
        @NotNull @Size(max = 200) @Confidential String email) {}
