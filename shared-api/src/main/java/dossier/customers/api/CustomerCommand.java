package dossier.customers.api;

import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a customer's file. */
@Context("customers")
public sealed interface CustomerCommand extends Command {
    @Override
    CustomerId id();

    /** CUS-01, CUS-05, CUS-09: the salesperson whose customer it is opens the file, and keeps it. */
    record OpenCustomer(
            @NotNull CustomerId id,
            @NotNull CounterpartyId counterparty,
            @NotNull @Valid CustomerCard card) implements CustomerCommand {}

    /** CUS-03: the card as it reads now. */
    record UpdateCard(
            @NotNull CustomerId id, @NotNull @Valid CustomerCard card) implements CustomerCommand {}

    /** CUS-08: direct-supply or terminal. */
    record MarkChannel(@NotNull CustomerId id, @NotNull Channel channel) implements CustomerCommand {}

    /** CUS-02, CUS-09: the class follows from the marks. */
    record AssessCustomer(
            @NotNull CustomerId id,
            @NotNull @Valid Marks marks,
            @NotNull @Size(max = 2_000) @Confidential String remark)
            implements CustomerCommand {}

    /** CUS-03: the quarter's review. */
    record ReviewCustomer(
            @NotNull CustomerId id, @NotNull @Valid ReviewSheet sheet) implements CustomerCommand {}

    /** CUS-06: how a major customer is looked after; in place of the plan before. */
    record PlanMaintenance(
            @NotNull CustomerId id, @NotNull @Valid MaintenancePlan plan) implements CustomerCommand {}

    /** CUS-05: another custodian from now on. */
    record HandOverCustomer(
            @NotNull CustomerId id,
            @NotNull PersonId successor,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements CustomerCommand {}

    /** CUS-04: finance rates the customer's credit; it holds once another has approved it. */
    record ProposeCredit(
            @NotNull CustomerId id,
            @NotNull @Valid CreditTerms credit,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements CustomerCommand {}

    /** CUS-04: from now on contracts are held against this rating. */
    record ApproveCredit(
            @NotNull CustomerId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements CustomerCommand {}

    record RejectCredit(
            @NotNull CustomerId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements CustomerCommand {}

    /** CUS-07: what the customer was invited to, or whether they came. */
    @ByTheClock
    record NoteGathering(
            @NotNull CustomerId id,
            @NotNull GatheringId gathering,
            @NotNull Invitation invitation) implements CustomerCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull CustomerId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements CustomerCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull CustomerId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements CustomerCommand {}
}
