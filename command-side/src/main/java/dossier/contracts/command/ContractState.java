package dossier.contracts.command;

import dossier.contracts.api.BalanceEvent;
import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ClaimEvent;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSealed;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.FulfilmentCorrected;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.Receivable;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.api.TermEvent;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a contract remembers in order to decide, and no more. */
public sealed interface ContractState {
    record Absent() implements ContractState {}

    /**
     * @param signed the day on which each side signed, as its evidence shows
     * @param cosigned who was asked along in its review
     * @param copiedTo whom it was copied to and who has not taken note yet
     */
    record Open(
            ContractStage stage,
            Paper paper,
            Review review,
            Map<Party, LocalDate> signed,
            Set<PersonId> copiedTo,
            Cosigned cosigned,
            Performance performance,
            Terms terms,
            Corrections corrections,
            Receivable receivable)
            implements ContractState {
        Open at(ContractStage next) {
            return new Open(
                    next, paper, review, signed, copiedTo, cosigned, performance, terms, corrections, receivable);
        }

        Open with(Review next) {
            return new Open(
                    stage, paper, next, signed, copiedTo, cosigned, performance, terms, corrections, receivable);
        }

        Open copiedTo(Set<PersonId> colleagues) {
            return new Open(
                    stage, paper, review, signed, colleagues, cosigned, performance, terms, corrections, receivable);
        }

        Open with(ContractStage next, Paper revised) {
            return new Open(
                    next, revised, review, signed, copiedTo, cosigned, performance, terms, corrections, receivable);
        }

        Open with(Cosigned next) {
            return new Open(stage, paper, review, signed, copiedTo, next, performance, terms, corrections, receivable);
        }

        Open with(Performance next) {
            return new Open(stage, paper, review, signed, copiedTo, cosigned, next, terms, corrections, receivable);
        }

        Open with(Terms next) {
            return new Open(
                    stage, paper, review, signed, copiedTo, cosigned, performance, next, corrections, receivable);
        }

        /** It is in effect and was never reviewed here. */
        boolean takenOver() {
            return stage.compareTo(ContractStage.EFFECTIVE) >= 0
                    && stage != ContractStage.WITHDRAWN
                    && !review.byManager();
        }

        /** CON-06: what it is weighed by, as it was drafted. */
        Money weight() {
            var agreed = terms.agreed();
            return agreed == null ? paper.amount() : agreed.weight(paper.amount());
        }

        Open signed(Party party, LocalDate on) {
            return new Open(
                    stage,
                    paper,
                    review,
                    plus(signed, party, on),
                    copiedTo,
                    cosigned,
                    performance,
                    terms,
                    corrections,
                    receivable);
        }

        Open with(Receivable next) {
            return new Open(stage, paper, review, signed, copiedTo, cosigned, performance, terms, corrections, next);
        }

        Open with(Corrections next) {
            return new Open(stage, paper, review, signed, copiedTo, cosigned, performance, terms, next, receivable);
        }
    }

    default boolean at(ContractStage... stages) {
        return this instanceof Open open && Set.of(stages).contains(open.stage);
    }

    /** @throws IllegalStateException before the contract was drafted, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not drafted");
    }

    static ContractState evolve(ContractState state, ContractEvent event) {
        var next = next(state, event);
        return next.with(next.corrections.after(event))
                .with(next.cosigned.after(event))
                .with(Objects.requireNonNull(
                        Receivable.after(state instanceof Open open ? open.receivable : null, event)));
    }

    private static Open next(ContractState state, ContractEvent event) {
        if (event instanceof ContractDrafted drafted) return drafted(drafted);
        if (event instanceof ContractTakenOver taken) return TakeoverDecider.opened(taken);
        var was = state.open();
        var stage = ContractStage.after(was.stage, event);
        return switch (event) {
            case ContractRevised revised ->
                was.with(stage, was.paper.revised(revised.draftVersion(), revised.draft()))
                        .with(Terms.of(revised.draft()));
            case ContractSubmitted submitted ->
                was.with(stage, was.paper.numbered(submitted.number())).with(Review.begun(submitted.major()));
            case ApprovedByManager it -> was.at(stage).with(was.review.passedManager(it.manager()));
            case ApprovedByLegal it -> was.at(stage).with(was.review.passedLegal(it.reviewer()));
            case JointReviewConvened convened -> was.at(stage).with(was.review.convened(convened.reviewers()));
            case ApprovedInJointReview agreed -> was.at(stage).with(was.review.agreedBy(agreed.reviewer()));
            case ReturnedByManager _, ReturnedByLegal _, ReturnedByJointReview _ ->
                was.at(stage).with(Review.NONE);
            case ContractSigned signed -> was.signed(signed.party(), signed.signedOn());
            case HandlingEvent it -> Handling.evolve(was.at(stage), it);
            case FileAttached attached -> was.with(was.performance.holding(attached.purpose()));
            case ContractAmended amended ->
                was.with(stage, was.paper.amended(amended.amount())).with(was.performance.after(amended));
            case PerformanceEvent performed -> was.at(stage).with(was.performance.after(performed));
            case ChangeEvent changed -> was.at(stage).with(was.performance.after(changed));
            case SigningCorrected it ->
                was.signed(it.entry().party(), it.entry().signedOn());
            case FulfilmentCorrected it
            when it.entry().fulfilledOn() == null ->
                was.with(was.performance.reopened(it.entry().obligation()));
            case ParticularsCorrected it ->
                was.with(stage, was.paper.amended(it.entry().amount()));
            case ClearanceEvent it -> was.with(was.review.after(it));
            case CorrectionEvent _ -> was;
            case ContractDutyEvent duty -> was.with(was.performance.after(duty));
            case ObligationReopened it -> was.with(was.performance.reopened(it.obligation()));
            case ContractSealed _, BalanceEvent _, ClaimEvent _ -> was;
            case PaymentEvent it -> was.with(was.terms.after(it));
            case TermEvent it -> was.with(was.terms.after(it));
            case ContractDrafted _, TakeoverEvent _, ReviewPassed _, ContractWithdrawn _, ContractTookEffect _ ->
                was.at(stage);
        };
    }

    private static Open drafted(ContractDrafted drafted) {
        var draft = drafted.draft();
        return new Open(
                ContractStage.DRAFT,
                Paper.of(drafted),
                Review.NONE,
                Map.of(),
                Set.of(),
                Cosigned.NONE,
                Performance.NONE,
                Terms.of(draft),
                Corrections.NONE,
                Objects.requireNonNull(Receivable.after(null, drafted)));
    }

    static <K, V> Map<K, V> plus(Map<K, V> all, K key, V value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return Map.copyOf(more);
    }

    static <T> Set<T> minus(Set<T> all, T one) {
        return all.stream().filter(it -> !it.equals(one)).collect(Collectors.toUnmodifiableSet());
    }

    static <T> Set<T> plus(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
