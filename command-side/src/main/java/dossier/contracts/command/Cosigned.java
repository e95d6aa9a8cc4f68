package dossier.contracts.command;

import static dossier.contracts.command.ContractState.plus;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Turn;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was asked along (加签) in the review that is under way; a return forgets them. */
record Cosigned(Set<Asked> all) {
    static final Cosigned NONE = new Cosigned(Set.of());

    /**
     * @param stage for which they were asked
     * @param asker null where it was not noted
     */
    record Asked(
            ContractStage stage,
            PersonId reviewer,
            Turn turn,
            boolean heard,
            @Nullable PersonId asker) {
        /** Whether it is theirs to answer while the contract stands here. */
        boolean isDue(ContractStage now) {
            return !heard && (turn == Turn.BEFORE || stage != now);
        }

        boolean isFor(ContractStage stage, PersonId reviewer) {
            return this.stage == stage && this.reviewer.equals(reviewer);
        }

        Asked answered() {
            return new Asked(stage, reviewer, turn, true, asker);
        }

        Asked passedTo(PersonId successor) {
            return new Asked(stage, successor, turn, heard, asker);
        }
    }

    Cosigned after(ContractEvent event) {
        return switch (event) {
            case ReviewerAsked it ->
                new Cosigned(plus(all, new Asked(it.stage(), it.reviewer(), it.turn(), false, it.asker())));
            case AskedReviewerHeard it -> with(it.stage(), it.reviewer(), Asked::answered);
            case AskedReviewHandedOver it -> with(it.stage(), it.predecessor(), one -> one.passedTo(it.successor()));
            case AskedReviewerWithdrawn it -> where(one -> !one.isFor(it.stage(), it.reviewer()));
            case StepCalledBack it -> where(one -> one.stage.compareTo(it.stage()) < 0);
            case ContractSubmitted _,
                    ReturnedByManager _,
                    ReturnedByLegal _,
                    ReturnedByJointReview _,
                    ReturnedByAskedReviewer _ -> NONE;
            default -> this;
        };
    }

    boolean anyone() {
        return !all.isEmpty();
    }

    boolean anyoneFor(ContractStage stage) {
        return all.stream().anyMatch(it -> it.stage == stage);
    }

    boolean names(PersonId reviewer) {
        return all.stream().anyMatch(it -> it.reviewer.equals(reviewer));
    }

    /** Who has to be heard before this review may be given. */
    List<String> unheard(ContractStage now) {
        return all.stream()
                .filter(it -> it.isDue(now))
                .map(it -> it.reviewer.value())
                .sorted()
                .toList();
    }

    /** What one of these people is asked for and may answer here. */
    Optional<Asked> due(List<PersonId> hands, ContractStage now) {
        return hands.stream()
                .flatMap(hand -> all.stream().filter(it -> it.reviewer.equals(hand) && it.isDue(now)))
                .findFirst();
    }

    /** What one of these people is asked for and has not answered, whether or not it is their turn. */
    Optional<Asked> open(List<PersonId> hands) {
        return hands.stream()
                .flatMap(hand -> all.stream().filter(it -> it.reviewer.equals(hand) && !it.heard))
                .findFirst();
    }

    /** Whom one of these people asked, answered or not. */
    List<Asked> askedBy(List<PersonId> hands) {
        return all.stream().filter(it -> hands.contains(it.asker)).toList();
    }

    private Cosigned with(ContractStage stage, PersonId reviewer, UnaryOperator<Asked> change) {
        return new Cosigned(all.stream()
                .map(it -> it.isFor(stage, reviewer) ? change.apply(it) : it)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Cosigned where(Predicate<Asked> which) {
        return new Cosigned(all.stream().filter(which).collect(Collectors.toUnmodifiableSet()));
    }
}
