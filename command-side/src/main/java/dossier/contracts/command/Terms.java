package dossier.contracts.command;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a contract remembers of what it says beyond its clauses.
 *
 * @param agreed null where it says nothing
 * @param faults what in the draft's terms does not agree
 * @param waiting milestones that are not owed yet, by their place in the contract, from 1
 */
record Terms(@Nullable ContractTerms agreed, List<String> faults, Map<Integer, PaymentMilestone> waiting) {
    static Terms of(ContractDraft draft) {
        var milestones = Optional.ofNullable(draft.terms())
                .map(ContractTerms::milestones)
                .orElse(List.of());
        var numbered = IntStream.rangeClosed(1, milestones.size())
                .boxed()
                .collect(Collectors.toMap(it -> it, it -> milestones.get(it - 1), (a, _) -> a, TreeMap::new));
        return new Terms(draft.terms(), draft.faultsInTerms(), numbered);
    }

    /** What is still owed under a contract that was taken over is told with it, one by one. */
    static Terms takenOver(ContractDraft draft) {
        return new Terms(draft.terms(), List.of(), Map.of());
    }

    boolean said() {
        return agreed != null;
    }

    Terms after(PaymentEvent event) {
        return switch (event) {
            case MilestoneFixed it -> without(it.milestone());
        };
    }

    /** @throws NullPointerException for one that does not wait, which no admitted command names */
    PaymentMilestone milestone(int number) {
        return Objects.requireNonNull(waiting.get(number));
    }

    private Terms without(int milestone) {
        var left = new TreeMap<>(waiting);
        left.remove(milestone);
        return new Terms(agreed, faults, left);
    }
}
