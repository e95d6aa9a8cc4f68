package dossier.customers.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * CUS-03: a quarter's review of a customer (评审表).
 *
 * @param dealings what was bought and how it went
 * @param changes what has changed at the customer; empty where nothing has
 * @param measures what is to be done in the quarter to come
 */
public record ReviewSheet(
        @NotBlank @Size(max = 2_000) @Confidential String dealings,
        @NotNull @Size(max = 2_000) @Confidential String changes,
        @NotBlank @Size(max = 2_000) @Confidential String measures) {}
