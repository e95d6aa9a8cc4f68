package dossier.contracts.command;

import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ChangeDropped;
import dossier.contracts.api.ChangeEvent.ChangePassed;
import dossier.contracts.api.ChangeEvent.ChangeProposed;
import dossier.contracts.api.ChangeEvent.ChangeRejected;
import dossier.contracts.api.ChangeEvent.ChangeSigned;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.Copy;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.PerformanceEvent.CopiesDistributed;
import dossier.contracts.api.PerformanceEvent.CopyAcknowledged;
import dossier.contracts.api.PerformanceEvent.CopyFiled;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.PerformanceEvent.ProblemRaised;
import dossier.contracts.api.PerformanceEvent.ProblemResolved;
import dossier.contracts.api.PerformanceEvent.ProgressReviewed;
import dossier.contracts.api.PerformanceEvent.SupervisionRecorded;
import dossier.handbook.Duties;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a contract remembers of the time after its signature.
 *
 * @param copies departments that were sent one
 * @param dossier what files of it there are, also from before the signature
 * @param change the last one proposed; null when there was none
 */
record Performance(
        Duties duties,
        Set<DepartmentId> copies,
        Set<DepartmentId> acknowledged,
        boolean copyFiled,
        Numbered obligations,
        Numbered problems,
        Set<FilePurpose> dossier,
        @Nullable Change change,
        boolean amended) {
    static final Performance NONE = new Performance(
            Duties.NONE, Set.of(), Set.of(), false, Numbered.NONE, Numbered.NONE, Set.of(), null, false);

    /** Things that are numbered from 1, and those of them that are not done. */
    record Numbered(int last, Set<Integer> open) {
        static final Numbered NONE = new Numbered(0, Set.of());

        int next() {
            return last + 1;
        }

        boolean anyDone() {
            return last > open.size();
        }

        Numbered with(int number) {
            return new Numbered(number, plus(open, number));
        }

        Numbered reopened(int number) {
            return new Numbered(last, plus(open, number));
        }

        Numbered without(int number) {
            return new Numbered(last, open.stream().filter(it -> it != number).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** CON-10: @param signed the day on which each side signed */
    record Change(
            int number,
            ChangeKind kind,
            @Nullable Money amount,
            @Nullable BigDecimal ceiling,
            PersonId proposer,
            State state,
            Map<Party, LocalDate> signed) {
        enum State {
            PROPOSED,
            PASSED,
            OVER
        }

        private Change at(State next) {
            return new Change(number, kind, amount, ceiling, proposer, next, signed);
        }

        private Change signedBy(Party party, LocalDate day) {
            return new Change(number, kind, amount, ceiling, proposer, state, ContractState.plus(signed, party, day));
        }
    }

    /** The change that is being decided. */
    Optional<Change> openChange() {
        return Optional.ofNullable(change).filter(it -> it.state() != Change.State.OVER);
    }

    boolean openChangeIs(Change.State state) {
        return openChange().filter(it -> it.state() == state).isPresent();
    }

    int nextChange() {
        return change == null ? 1 : change.number() + 1;
    }

    /** CON-11: what the dossier lacks, in the order of the archive's list. */
    List<FilePurpose> missing() {
        return Stream.of(
                        FilePurpose.CONTRACT_TEXT,
                        FilePurpose.APPROVAL_FORM,
                        FilePurpose.CORRESPONDENCE,
                        FilePurpose.SUPPLEMENTARY_AGREEMENT,
                        FilePurpose.PERFORMANCE_RECORD)
                .filter(it -> it != FilePurpose.SUPPLEMENTARY_AGREEMENT || amended)
                .filter(it -> it != FilePurpose.PERFORMANCE_RECORD || !obligations.anyDone())
                .filter(it -> !dossier.contains(it))
                .toList();
    }

    /** An obligation that was not fulfilled after all. */
    Performance reopened(int obligation) {
        return with(copyFiled, obligations.reopened(obligation), problems);
    }

    Performance holding(FilePurpose purpose) {
        return new Performance(
                duties,
                copies,
                acknowledged,
                copyFiled,
                obligations,
                problems,
                plus(dossier, purpose),
                change,
                amended);
    }

    Performance after(ContractDutyEvent event) {
        return new Performance(
                duties.after(event), copies, acknowledged, copyFiled, obligations, problems, dossier, change, amended);
    }

    Performance after(PerformanceEvent event) {
        return switch (event) {
            case CopiesDistributed it ->
                sent(it.copies().stream().map(Copy::department).toList(), List.of());
            case CopyAcknowledged it -> sent(List.of(), List.of(it.department()));
            case CopyFiled _ -> with(true, obligations, problems);
            case ObligationAdded it -> with(copyFiled, obligations.with(it.obligation()), problems);
            case ObligationFulfilled it -> with(copyFiled, obligations.without(it.obligation()), problems);
            case ProblemRaised it -> with(copyFiled, obligations, problems.with(it.problem()));
            case ProblemResolved it -> with(copyFiled, obligations, problems.without(it.problem()));
            case ProgressReviewed _, SupervisionRecorded _, ContractArchived _ -> this;
        };
    }

    Performance after(ChangeEvent event) {
        if (event instanceof ChangeProposed it)
            return with(
                    new Change(
                            it.change(),
                            it.kind(),
                            it.amount(),
                            it.ceiling(),
                            it.proposer(),
                            Change.State.PROPOSED,
                            Map.of()),
                    amended);
        if (change == null) return this;
        return switch (event) {
            case ChangeProposed _ -> this;
            case ChangePassed _ -> with(change.at(Change.State.PASSED), amended);
            case ChangeSigned it -> with(change.signedBy(it.party(), it.signedOn()), amended);
            case ChangeRejected _, ChangeDropped _ -> with(change.at(Change.State.OVER), amended);
            case ContractAmended _, ContractTerminated _ -> with(change.at(Change.State.OVER), true);
        };
    }

    private Performance sent(List<DepartmentId> to, List<DepartmentId> received) {
        return new Performance(
                duties,
                plus(copies, to),
                plus(acknowledged, received),
                copyFiled,
                obligations,
                problems,
                dossier,
                change,
                amended);
    }

    private Performance with(boolean copyFiled, Numbered obligations, Numbered problems) {
        return new Performance(
                duties, copies, acknowledged, copyFiled, obligations, problems, dossier, change, amended);
    }

    private Performance with(Change next, boolean amended) {
        return new Performance(duties, copies, acknowledged, copyFiled, obligations, problems, dossier, next, amended);
    }

    private static <T> Set<T> plus(Set<T> all, T one) {
        return plus(all, List.of(one));
    }

    private static <T> Set<T> plus(Set<T> all, List<T> more) {
        return Stream.concat(all.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
