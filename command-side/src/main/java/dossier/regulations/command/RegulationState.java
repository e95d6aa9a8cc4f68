package dossier.regulations.command;

import dossier.regulations.api.RegulationEvent;
import dossier.regulations.api.RegulationEvent.NoteTaken;
import dossier.regulations.api.RegulationEvent.RegulationApproved;
import dossier.regulations.api.RegulationEvent.RegulationDrafted;
import dossier.regulations.api.RegulationEvent.RegulationReturned;
import dossier.regulations.api.RegulationEvent.RegulationReviewed;
import dossier.regulations.api.RegulationEvent.RegulationRevised;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a regulation remembers in order to decide, and no more. */
public sealed interface RegulationState {
    record Absent() implements RegulationState {}

    /**
     * @param approved how many versions were; the last of them is the one to take note of
     * @param work the version that is not approved yet; null when there is none
     * @param noted who has taken note of the version approved last
     */
    record Known(int approved, @Nullable Work work, Set<PersonId> noted) implements RegulationState {
        /** Number of the next version; one that was returned keeps its own. */
        int next() {
            return approved + 1;
        }
    }

    /** In whose hands a version is. */
    enum Step {
        REVIEW,
        APPROVAL,
        RETURNED
    }

    /** @param reviewer null until it has passed the review */
    record Work(Step step, PersonId drafter, @Nullable PersonId reviewer, LocalDate effectiveFrom) {}

    default boolean at(Step step) {
        return this instanceof Known known && known.work != null && known.work.step == step;
    }

    /** Whether a version may be drafted: none is under way, or the one that is was returned. */
    default boolean free() {
        return this instanceof Known known && (known.work == null || at(Step.RETURNED));
    }

    /** @throws IllegalStateException before it was drafted, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not drafted");
    }

    /** @throws IllegalStateException while no version is under way */
    default Work work() {
        var work = known().work;
        if (work == null) throw new IllegalStateException("no version under way");
        return work;
    }

    static RegulationState evolve(RegulationState state, RegulationEvent event) {
        return switch (event) {
            case RegulationDrafted it ->
                new Known(
                        0, new Work(Step.REVIEW, it.drafter(), null, it.draft().effectiveFrom()), Set.of());
            case RegulationRevised it ->
                new Known(
                        state.known().approved,
                        new Work(Step.REVIEW, it.drafter(), null, it.draft().effectiveFrom()),
                        state.known().noted);
            case RegulationReviewed it ->
                with(state, new Work(Step.APPROVAL, state.work().drafter, it.reviewer(), state.work().effectiveFrom));
            case RegulationApproved it -> new Known(it.version(), null, Set.of());
            case RegulationReturned _ ->
                with(state, new Work(Step.RETURNED, state.work().drafter, null, state.work().effectiveFrom));
            case NoteTaken it ->
                new Known(
                        state.known().approved,
                        state.known().work,
                        Stream.concat(state.known().noted.stream(), Stream.of(it.employee()))
                                .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static Known with(RegulationState state, Work work) {
        return new Known(state.known().approved, work, state.known().noted);
    }
}
