package dossier.customers.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * CUS-06: how a major customer is looked after (客户关系维护计划).
 *
 * @param service what is done for this customer alone
 * @param visits who sees whom there, and how often
 */
public record MaintenancePlan(
        @NotBlank @Size(max = 2_000) @Confidential String service,
        @NotBlank @Size(max = 2_000) @Confidential String visits) {}
