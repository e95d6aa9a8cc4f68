package dossier.contracts.command;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.Term;
import dossier.contracts.api.TermEvent;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.contracts.api.TermEvent.TermConsidered;
import java.time.LocalDate;
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
 * @param endsOn last day as it is now; null for a contract without end
 * @param noticeGiven whether it ends then, even if it would have renewed itself
 * @param expired whether it has ended
 */
record Terms(
        @Nullable ContractTerms agreed,
        List<String> faults,
        Map<Integer, PaymentMilestone> waiting,
        @Nullable LocalDate endsOn,
        boolean noticeGiven,
        boolean expired) {
    static Terms of(ContractDraft draft) {
        var milestones = Optional.ofNullable(draft.terms())
                .map(ContractTerms::milestones)
                .orElse(List.of());
        var numbered = IntStream.rangeClosed(1, milestones.size())
                .boxed()
                .collect(Collectors.toMap(it -> it, it -> milestones.get(it - 1), (a, _) -> a, TreeMap::new));
        var endsOn = Optional.ofNullable(draft.terms())
                .map(ContractTerms::term)
                .map(Term::endsOn)
                .orElse(null);
        return new Terms(draft.terms(), draft.faultsInTerms(), numbered, endsOn, false, false);
    }

    /** What is still owed under a contract that was taken over is told with it, one by one. */
    static Terms takenOver(ContractDraft draft) {
        return new Terms(draft.terms(), List.of(), Map.of(), of(draft).endsOn, false, false);
    }

    /** Whether it is called off and not ordered from. */
    boolean framework() {
        return agreed != null && agreed.ceiling() != null;
    }

    boolean said() {
        return agreed != null;
    }

    Terms after(PaymentEvent event) {
        return switch (event) {
            case MilestoneFixed it -> without(it.milestone());
        };
    }

    Terms after(TermEvent event) {
        return switch (event) {
            case EndAnnounced _, TermConsidered _ -> this;
            case NoticeGiven it -> new Terms(agreed, faults, waiting, it.endsOn(), true, expired);
            case ContractRenewed it -> new Terms(agreed, faults, waiting, it.endsOn(), false, false);
            case ContractExpired it -> new Terms(agreed, faults, waiting, it.on(), noticeGiven, true);
        };
    }

    /** The term agreed on, while it runs. */
    Optional<Term> running() {
        return Optional.ofNullable(agreed).map(ContractTerms::term).filter(_ -> !expired);
    }

    boolean renews(Term.Renewal how) {
        return running().filter(it -> it.renewal() == how && !noticeGiven).isPresent();
    }

    /** Whether notice would change anything: it renews itself, or has no end but a period of notice. */
    boolean awaitsNotice() {
        return renews(Term.Renewal.AUTOMATIC)
                || running()
                        .filter(it -> endsOn == null && it.noticeDays() != null)
                        .isPresent();
    }

    /** @throws NullPointerException for one that does not wait, which no admitted command names */
    PaymentMilestone milestone(int number) {
        return Objects.requireNonNull(waiting.get(number));
    }

    private Terms without(int milestone) {
        var left = new TreeMap<>(waiting);
        left.remove(milestone);
        return new Terms(agreed, faults, left, endsOn, noticeGiven, expired);
    }
}
