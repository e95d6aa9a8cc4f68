package dossier.contracts.command;

import static dossier.contracts.command.ContractState.minus;
import static dossier.contracts.command.ContractState.plus;

import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractStage;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The review of the version last submitted; a return ends it, the next submission starts a new one.
 *
 * @param manager who let it pass for the department, once they did
 * @param legal who let it pass for legal, once they did
 * @param cleared what it was let pass with beside the reviews
 * @param urgedOn the last day on which the drafter reminded those in whose hands it is now
 */
record Review(
        boolean major,
        @Nullable PersonId manager,
        @Nullable PersonId legal,
        Set<PersonId> named,
        Set<PersonId> agreed,
        @Nullable LocalDate urgedOn,
        Clearance cleared) {
    static final Review NONE = begun(false);

    static Review begun(boolean major) {
        return new Review(major, null, null, Set.of(), Set.of(), null, Clearance.NONE);
    }

    boolean byManager() {
        return manager != null;
    }

    boolean byLegal() {
        return legal != null;
    }

    Review passedManager(PersonId by) {
        return new Review(major, by, null, named, agreed, null, cleared);
    }

    Review passedLegal(PersonId by) {
        return new Review(major, manager, by, named, agreed, null, cleared);
    }

    Review convened(List<PersonId> reviewers) {
        return new Review(major, manager, legal, Set.copyOf(reviewers), agreed, null, cleared);
    }

    Review agreedBy(PersonId reviewer) {
        return new Review(major, manager, legal, named, plus(agreed, reviewer), urgedOn, cleared);
    }

    Review handedOver(PersonId from, PersonId to) {
        return new Review(major, manager, legal, plus(minus(named, from), to), agreed, urgedOn, cleared);
    }

    Review added(PersonId reviewer) {
        return new Review(major, manager, legal, plus(named, reviewer), agreed, urgedOn, cleared);
    }

    Review urged(LocalDate on) {
        return new Review(major, manager, legal, named, agreed, on, cleared);
    }

    Review after(ClearanceEvent event) {
        return new Review(major, manager, legal, named, agreed, urgedOn, cleared.after(event));
    }

    /** As it was when it came to this stage. */
    Review backAt(ContractStage stage) {
        return switch (stage) {
            case LEGAL_REVIEW -> new Review(major, manager, null, Set.of(), Set.of(), null, cleared);
            case MANAGER_REVIEW -> new Review(major, null, null, Set.of(), Set.of(), null, cleared.asSubmitted());
            default -> NONE;
        };
    }

    /** CON-06: all who were named have agreed. */
    boolean jointlyAgreed() {
        return !named.isEmpty() && agreed.containsAll(named);
    }

    boolean awaits(PersonId reviewer) {
        return named.contains(reviewer) && !agreed.contains(reviewer);
    }
}
