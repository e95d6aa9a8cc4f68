package dossier.contracts.api;

import dossier.contracts.api.ClaimEvent.ClaimWithdrawn;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ClaimEvent.PaymentCounted;
import dossier.contracts.api.ClaimEvent.RevenueClaimed;
import dossier.contracts.api.ContractDutyEvent.DutyCorrected;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be entered as revenue under a contract, and what was, as its own stream says (REV-01).
 *
 * @param number null before its first submission, and when there is no such contract
 * @param open whether it is in effect, and no framework, under which nothing is paid
 * @param department that performs it; null when there is no such contract
 * @param counterparty that pays; null when there is no such contract
 * @param taxRate in percent; null where none is said
 * @param milestones how the price is paid; empty where it is not said, and then it is paid by delivery
 */
@Context("contracts")
public record ContractClaims(
        ContractId contract,
        @Nullable String number,
        boolean open,
        @Nullable DepartmentId department,
        @Nullable CounterpartyId counterparty,
        boolean taxIncluded,
        @Nullable BigDecimal taxRate,
        List<Milestone> milestones)
        implements Answer {
    /** What stands under this contract? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(ContractId contract) implements Question<ContractClaims> {}

    /**
     * @param number its place in the contract, from 1
     * @param gross with its tax
     * @param dueOn null while its day is not known
     * @param obligation what it became (CON-09); null while its day is not known
     * @param owed the duty to pay it, while it is owed
     * @param receivable what it was entered as; null while it was not
     * @param expected the duty to enter it, while it is owed (ENTRY)
     */
    public record Milestone(
            int number,
            PaymentMilestone.Kind kind,
            Money gross,
            @Nullable LocalDate dueOn,
            @Nullable Integer obligation,
            @Nullable Duty owed,
            boolean paid,
            @Nullable String receivable,
            @Nullable Duty expected) {
        /** Its day is known, and it was neither paid nor entered yet. */
        public boolean toEnter() {
            return dueOn != null && !paid && receivable == null;
        }
    }

    public static ContractClaims none(ContractId contract) {
        return new ContractClaims(contract, null, false, null, null, false, null, List.of());
    }

    public Optional<Milestone> milestone(int number) {
        return milestones.stream().filter(it -> it.number() == number).findFirst();
    }

    /** What an amount agreed on is made of, as the contract says it. */
    public Taxed taxed(Money amount) {
        return Taxed.of(amount, taxIncluded, taxRate == null ? BigDecimal.ZERO : taxRate);
    }

    /** What a part of what is to be paid is made of. */
    public Taxed ofGross(Money gross) {
        return Taxed.of(gross, true, taxRate == null ? BigDecimal.ZERO : taxRate);
    }

    /** What the contract remembers of a receivable under it; that it was to be entered is done with it. */
    public List<ContractEvent> claim(
            String receivable, @Nullable Integer milestone, Money gross, LocalDate dueOn, Instant done) {
        var claimed = new RevenueClaimed(contract, receivable, milestone, gross, dueOn);
        var expected = milestone == null
                ? null
                : milestone(milestone).map(Milestone::expected).orElse(null);
        return expected == null
                ? List.of(claimed)
                : List.of(claimed, new DutyKept(contract, expected.rule(), expected.subject(), expected.due(), done));
    }

    public List<ContractEvent> withdraw(String receivable) {
        return List.of(new ClaimWithdrawn(contract, receivable));
    }

    /** What the contract remembers of a payment: with the last of it the obligation is fulfilled, as the proof of the payment shows. */
    public List<ContractEvent> paid(String receivable, Money paid, LocalDate paidOn, StoredFile proof) {
        var counted = new PaymentCounted(contract, receivable, paid);
        var milestone = of(receivable)
                .filter(it -> open && it.owed() != null && paid.isAtLeast(it.gross()))
                .orElse(null);
        if (milestone == null || milestone.owed() == null || milestone.obligation() == null) return List.of(counted);
        var done = paidOn.atStartOfDay(Circumstances.ZONE).toInstant();
        var owed = milestone.owed();
        return List.of(
                counted,
                new ObligationFulfilled(contract, milestone.obligation(), paidOn, proof),
                new DutyKept(contract, owed.rule(), owed.subject(), owed.due(), done));
    }

    /** What it remembers of a payment that was taken back: what had been fulfilled by it is owed again. */
    public List<ContractEvent> takenBack(String receivable, Money left) {
        var counted = new PaymentCounted(contract, receivable, left);
        var milestone = of(receivable).filter(it -> open && it.owed() == null).orElse(null);
        if (milestone == null || milestone.obligation() == null || milestone.dueOn() == null) return List.of(counted);
        var subject = Integer.toString(milestone.obligation());
        return List.of(
                counted,
                new ObligationReopened(contract, milestone.obligation()),
                new DutyCorrected(contract, Duty.byEndOf(milestone.dueOn(), Rule.CON_09, subject), null));
    }

    private Optional<Milestone> of(String receivable) {
        return milestones.stream()
                .filter(it -> receivable.equals(it.receivable()))
                .findFirst();
    }
}
