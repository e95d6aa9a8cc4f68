package dossier.contracts.api;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ClaimEvent.ClaimWithdrawn;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ClaimEvent.PaymentCounted;
import dossier.contracts.api.ClaimEvent.RevenueClaimed;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.CorrectionEvent.FulfilmentCorrected;
import dossier.contracts.api.CorrectionEvent.ObligationCorrected;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditStanding.Due;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact.Source;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the other side of a contract is to pay, folded from its events: the same for deciding, for registers and for showing. A contract without payment milestones
 * counts as unpaid until it is over.
 *
 * @param amount as last amended
 * @param shares payment milestones as agreed
 * @param framework whether it is one: what is called off from it is paid under the call-offs
 * @param bound whether it counts: from our own signature, which binds the house, until the contract is over
 * @param owed milestones whose day is known
 * @param claims what was entered as receivables, in the order in which it was
 */
public record Receivable(
        CounterpartyId counterparty,
        Money amount,
        boolean taxIncluded,
        @Nullable BigDecimal taxRate,
        List<Share> shares,
        boolean framework,
        boolean bound,
        List<Owed> owed,
        List<Claimed> claims) {
    /** A payment milestone without its text, which registers do not keep. */
    public record Share(
            PaymentMilestone.Kind kind,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn,
            PaymentMilestone.@Nullable Anchor anchor,
            @Nullable Integer days) {
        private static Share of(PaymentMilestone it) {
            return new Share(it.kind(), it.percent(), it.amount(), it.dueOn(), it.anchor(), it.days());
        }

        private PaymentMilestone milestone() {
            return new PaymentMilestone("", kind, percent, amount, dueOn, anchor, days);
        }

        /** The retention is kept back by its nature; any other is late beyond so many days after what it runs from, or after today. */
        private boolean isLaterThan(int most, LocalDate today) {
            if (kind == PaymentMilestone.Kind.RETENTION) return false;
            return dueOn != null ? dueOn.isAfter(today.plusDays(most)) : days != null && days > most;
        }
    }

    /**
     * @param milestone its place in the contract, from 1
     * @param obligation number of the obligation that it became (CON-09)
     */
    public record Owed(int milestone, int obligation, LocalDate dueOn, boolean paid) {}

    /**
     * REV-01: what the payments recorded by finance stand on.
     *
     * @param milestone null for what a delivery comes to
     */
    public record Claimed(String receivable, @Nullable Integer milestone, Money gross, LocalDate dueOn, Money paid) {
        private Claimed paid(Money next) {
            return new Claimed(receivable, milestone, gross, dueOn, next);
        }

        private Due due() {
            return new Due(dueOn, gross.minus(paid));
        }
    }

    /** What was kept before receivables were known has none. */
    public Receivable {
        if (claims == null) claims = List.of();
    }

    /** @param before null before the contract was drafted, and so the answer */
    public static @Nullable Receivable after(@Nullable Receivable before, ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> of(it.draft());
            case ContractTakenOver it -> of(it.draft(), true);
            case ContractRevised it -> of(it.draft());
            default -> before == null ? null : before.after(event);
        };
    }

    private Receivable after(ContractEvent event) {
        return switch (event) {
            case ContractSigned it when it.party() == Party.US -> bound(true);
            case ContractTookEffect _ -> bound(true);
            case ContractTerminated _, ContractArchived _, ContractWithdrawn _ -> bound(false);
            case ContractAmended it when it.amount() != null -> with(counterparty, it.amount());
            case ParticularsCorrected it ->
                with(it.entry().counterparty(), it.entry().amount());
            case MilestoneFixed it ->
                with(Stream.concat(
                                owed.stream(), Stream.of(new Owed(it.milestone(), it.obligation(), it.dueOn(), false)))
                        .toList());
            case ObligationFulfilled it -> changed(it.obligation(), was -> paid(was, true));
            case FulfilmentCorrected it ->
                changed(it.entry().obligation(), was -> paid(was, it.entry().fulfilledOn() != null));
            case ObligationCorrected it ->
                changed(
                        it.entry().obligation(),
                        was -> new Owed(
                                was.milestone, was.obligation, it.entry().dueOn(), was.paid));
            case ObligationReopened it -> changed(it.obligation(), was -> paid(was, false));
            case RevenueClaimed it ->
                claiming(Stream.concat(
                                claims.stream(),
                                Stream.of(new Claimed(
                                        it.receivable(),
                                        it.milestone(),
                                        it.gross(),
                                        it.dueOn(),
                                        it.gross().with(BigDecimal.ZERO))))
                        .toList());
            case ClaimWithdrawn it ->
                claiming(claims.stream()
                        .filter(one -> !one.receivable.equals(it.receivable()))
                        .toList());
            case PaymentCounted it ->
                claiming(claims.stream()
                        .map(one -> one.receivable.equals(it.receivable()) ? one.paid(it.paid()) : one)
                        .toList());
            default -> this;
        };
    }

    /** Of a contract that is not signed yet. */
    public static Receivable of(ContractDraft draft) {
        return of(draft, false);
    }

    private static Receivable of(ContractDraft draft, boolean bound) {
        var terms = draft.terms();
        return new Receivable(
                draft.counterparty(),
                draft.amount(),
                draft.taxIncluded(),
                terms == null ? null : terms.taxRate(),
                terms == null
                        ? List.of()
                        : terms.milestones().stream().map(Share::of).toList(),
                terms != null && terms.ceiling() != null,
                bound,
                List.of(),
                List.of());
    }

    /** With its tax, where a rate is said; nothing under a framework itself. */
    public Money payable() {
        return framework ? amount.with(BigDecimal.ZERO) : Taxed.payable(amount, taxIncluded, taxRate);
    }

    /** Never less than nothing, whatever an amendment made of the amount. */
    public Money unpaid() {
        var payments = payments();
        var fulfilled = owed.stream().filter(Owed::paid).map(it -> payments.get(it.milestone - 1));
        var inPart = claims.stream().filter(Predicate.not(this::fulfilled)).map(Claimed::paid);
        return Stream.concat(fulfilled, inPart).reduce(payable(), Money::minus);
    }

    /** What is unpaid and has its day, in the order in which that became known; of what was paid in part the rest. */
    public List<Due> dues() {
        var payments = payments();
        var milestones = owed.stream()
                .filter(Predicate.not(Owed::paid))
                .map(it -> new Due(
                        it.dueOn,
                        claimed(it.milestone)
                                .map(Claimed::paid)
                                .map(payments.get(it.milestone - 1)::minus)
                                .orElse(payments.get(it.milestone - 1))));
        var deliveries = claims.stream().filter(it -> it.milestone == null).map(Claimed::due);
        return Stream.concat(milestones, deliveries)
                .filter(it -> !it.amount().nothing())
                .toList();
    }

    /** What a milestone was entered as. */
    public Optional<Claimed> claimed(int milestone) {
        return claims.stream()
                .filter(it -> it.milestone != null && it.milestone == milestone)
                .findFirst();
    }

    /** Whether an obligation is a payment that finance records against its receivable. */
    public boolean isClaimed(int obligation) {
        return owed.stream()
                .anyMatch(it ->
                        it.obligation == obligation && claimed(it.milestone).isPresent());
    }

    private boolean fulfilled(Claimed claim) {
        return claim.milestone != null && owed.stream().anyMatch(it -> it.milestone == claim.milestone && it.paid);
    }

    /** As it counts against the credit of the other side. */
    public Claim claim(ContractId contract, Source source) {
        return new Claim(contract, unpaid(), dues(), source);
    }

    /** Whether any payment is agreed for later than so many days after what it runs from, or after today. */
    boolean isLaterThan(int days, LocalDate today) {
        return shares.stream().anyMatch(it -> it.isLaterThan(days, today));
    }

    /** What each milestone comes to. */
    public List<Money> payments() {
        return new ContractTerms(null, shares.stream().map(Share::milestone).toList(), null).payments(payable());
    }

    private Receivable bound(boolean next) {
        return new Receivable(counterparty, amount, taxIncluded, taxRate, shares, framework, next, owed, claims);
    }

    private Receivable with(CounterpartyId with, Money next) {
        return new Receivable(with, next, taxIncluded, taxRate, shares, framework, bound, owed, claims);
    }

    private Receivable with(List<Owed> next) {
        return new Receivable(counterparty, amount, taxIncluded, taxRate, shares, framework, bound, next, claims);
    }

    private Receivable claiming(List<Claimed> next) {
        return new Receivable(counterparty, amount, taxIncluded, taxRate, shares, framework, bound, owed, next);
    }

    private Receivable changed(int obligation, UnaryOperator<Owed> change) {
        return with(owed.stream()
                .map(it -> it.obligation == obligation ? change.apply(it) : it)
                .toList());
    }

    private static Owed paid(Owed was, boolean paid) {
        return new Owed(was.milestone, was.obligation, was.dueOn, paid);
    }
}
