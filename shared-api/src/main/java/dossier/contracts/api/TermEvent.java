package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.StoredFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to the term of a contract. */
public sealed interface TermEvent extends ContractEvent {
    /**
     * The house tells those who perform it that its end comes near.
     *
     * @param renews whether it renews itself then
     * @param decideBy the last day on which notice may be given
     */
    record EndAnnounced(ContractId id, LocalDate endsOn, boolean renews, LocalDate decideBy) implements TermEvent {}

    record TermConsidered(ContractId id, @Confidential String remark) implements TermEvent {}

    /** @param endsOn its last day, after this notice */
    record NoticeGiven(ContractId id, Party party, LocalDate givenOn, LocalDate endsOn, StoredFile evidence)
            implements TermEvent {}

    /**
     * @param endsOn its new last day
     * @param evidence of what both agreed on; null when it has renewed itself
     */
    record ContractRenewed(
            ContractId id, LocalDate endsOn, @Nullable StoredFile evidence) implements TermEvent {}

    /**
     * Its term is over; what is still owed under it stays owed.
     *
     * @param on its last day
     */
    record ContractExpired(ContractId id, LocalDate on) implements TermEvent {}
}
