package dossier.contracts.command;

import dossier.contracts.api.ClauseKind;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Party;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contract remembers in order to decide, and no more. */
public sealed interface ContractState {
    record Absent() implements ContractState {}

    /** @param signed the day on which each side signed, as its evidence shows */
    record Open(ContractStage stage, Paper paper, Review review, Map<Party, LocalDate> signed)
            implements ContractState {
        Open at(ContractStage next) {
            return new Open(next, paper, review, signed);
        }

        Open with(Review next) {
            return new Open(stage, paper, next, signed);
        }

        Open with(ContractStage next, Paper revised) {
            return new Open(next, revised, review, signed);
        }
    }

    /** @param number null before the first submission */
    record Paper(
            PersonId drafter,
            DepartmentId department,
            int version,
            List<ClauseKind> missing,
            Money amount,
            boolean complex,
            @Nullable String number) {
        Paper revised(int version, ContractDraft draft) {
            return new Paper(
                    drafter, department, version, draft.missingClauses(), draft.amount(), draft.complex(), number);
        }

        Paper numbered(String number) {
            return new Paper(drafter, department, version, missing, amount, complex, number);
        }
    }

    /** The review of the version last submitted; a return ends it, the next submission starts a new one. */
    record Review(boolean major, boolean byManager, boolean byLegal, Set<PersonId> named, Set<PersonId> agreed) {
        static final Review NONE = begun(false);

        static Review begun(boolean major) {
            return new Review(major, false, false, Set.of(), Set.of());
        }

        Review passedManager() {
            return new Review(major, true, byLegal, named, agreed);
        }

        Review passedLegal() {
            return new Review(major, byManager, true, named, agreed);
        }

        Review convened(List<PersonId> reviewers) {
            return new Review(major, byManager, byLegal, Set.copyOf(reviewers), agreed);
        }

        Review agreedBy(PersonId reviewer) {
            return new Review(major, byManager, byLegal, named, plus(agreed, reviewer));
        }

        /** CON-06: all who were named have agreed. */
        boolean jointlyAgreed() {
            return !named.isEmpty() && agreed.containsAll(named);
        }

        boolean awaits(PersonId reviewer) {
            return named.contains(reviewer) && !agreed.contains(reviewer);
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
        if (event instanceof ContractDrafted drafted) return drafted(drafted);
        var was = state.open();
        var stage = ContractStage.after(was.stage, event);
        return switch (event) {
            case ContractRevised revised -> was.with(stage, was.paper.revised(revised.draftVersion(), revised.draft()));
            case ContractSubmitted submitted ->
                was.with(stage, was.paper.numbered(submitted.number())).with(Review.begun(submitted.major()));
            case ApprovedByManager _ -> was.at(stage).with(was.review.passedManager());
            case ApprovedByLegal _ -> was.at(stage).with(was.review.passedLegal());
            case JointReviewConvened convened -> was.at(stage).with(was.review.convened(convened.reviewers()));
            case ApprovedInJointReview agreed -> was.at(stage).with(was.review.agreedBy(agreed.reviewer()));
            case ReturnedByManager _, ReturnedByLegal _, ReturnedByJointReview _ ->
                was.at(stage).with(Review.NONE);
            case ContractSigned signed ->
                new Open(stage, was.paper, was.review, plus(was.signed, signed.party(), signed.signedOn()));
            case ContractDrafted _, FileAttached _, ReviewPassed _, ContractWithdrawn _, ContractTookEffect _ ->
                was.at(stage);
        };
    }

    private static Open drafted(ContractDrafted drafted) {
        var draft = drafted.draft();
        var paper = new Paper(
                drafted.drafter(),
                drafted.department(),
                1,
                draft.missingClauses(),
                draft.amount(),
                draft.complex(),
                null);
        return new Open(ContractStage.DRAFT, paper, Review.NONE, Map.of());
    }

    private static <K, V> Map<K, V> plus(Map<K, V> all, K key, V value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return Map.copyOf(more);
    }

    private static <T> Set<T> plus(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
