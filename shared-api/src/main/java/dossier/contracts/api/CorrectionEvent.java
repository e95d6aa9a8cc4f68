package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.Correcting;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to the correction of a mistaken entry. */
public sealed interface CorrectionEvent extends ContractEvent {
    /** Its number within the contract, from 1. */
    int correction();

    /** Nothing is changed yet. */
    sealed interface Proposed extends CorrectionEvent {
        /** Version of the case with the entry that is to be corrected. */
        long mistaken();

        /** As it should read. */
        Entry entry();

        String reason();

        PersonId proposer();
    }

    record SigningCorrectionProposed(
            ContractId id,
            int correction,
            long mistaken,
            Entry.Signing entry,
            @Confidential String reason,
            PersonId proposer)
            implements Proposed {}

    record FulfilmentCorrectionProposed(
            ContractId id,
            int correction,
            long mistaken,
            Entry.Fulfilment entry,
            @Confidential String reason,
            PersonId proposer)
            implements Proposed {}

    record ObligationCorrectionProposed(
            ContractId id,
            int correction,
            long mistaken,
            Entry.Obligation entry,
            @Confidential String reason,
            PersonId proposer)
            implements Proposed {}

    record ParticularsCorrectionProposed(
            ContractId id,
            int correction,
            long mistaken,
            Entry.Particulars entry,
            @Confidential String reason,
            PersonId proposer)
            implements Proposed {}

    /** A second person has confirmed it; from now on the entry counts as it reads here. */
    sealed interface Corrected extends CorrectionEvent, Correcting {
        Entry entry();

        PersonId confirmer();

        String remark();
    }

    /** @param effectiveOn CON-07: the day on which the contract took effect by the corrected day; null while one side has not signed */
    record SigningCorrected(
            ContractId id,
            int correction,
            long corrects,
            Entry.Signing entry,
            @Nullable LocalDate effectiveOn,
            PersonId confirmer,
            @Confidential String remark)
            implements Corrected {}

    record FulfilmentCorrected(
            ContractId id,
            int correction,
            long corrects,
            Entry.Fulfilment entry,
            PersonId confirmer,
            @Confidential String remark)
            implements Corrected {}

    record ObligationCorrected(
            ContractId id,
            int correction,
            long corrects,
            Entry.Obligation entry,
            PersonId confirmer,
            @Confidential String remark)
            implements Corrected {}

    record ParticularsCorrected(
            ContractId id,
            int correction,
            long corrects,
            Entry.Particulars entry,
            PersonId confirmer,
            @Confidential String remark)
            implements Corrected {}

    /** The second person did not agree; it is over. */
    record CorrectionRejected(
            ContractId id,
            int correction,
            PersonId confirmer,
            @Confidential String remark) implements CorrectionEvent {}
}
