package dossier.contracts.query;

import static dossier.handbook.Authority.REVIEW_AS_FINANCE;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.PerformanceEvent.CopiesDistributed;
import dossier.platform.read.Office;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import java.util.List;

/** SEC-01: a contract is read by those who take part in it or in whose hands it was, departments that were sent a copy, those above them, and those who may read its department. */
final class ContractReaders {
    private ContractReaders() {}

    /** @param waiting what waits after the event: who is to do something must see what it is about, and goes on seeing it */
    static ReadableBy after(ReadableBy before, ContractEvent event, List<Task> waiting, Told told) {
        // Who hands a contract over has not had it in their own hands.
        var readers = event instanceof ContractHandedOver over ? before.and(over.successor()) : before.and(told.by());
        var opened = Opened.by(event);
        if (opened != null) readers = readers.and(opened.drafter()).and(opened.department());
        if (event instanceof JointReviewConvened) readers = readers.and(new Office(REVIEW_AS_FINANCE, null));
        if (event instanceof CopiesDistributed sent)
            for (var copy : sent.copies()) readers = readers.and(copy.department());
        for (var task : waiting) {
            if (task.person() != null) readers = readers.and(task.person());
            if (task.authority() != null) readers = readers.and(new Office(task.authority(), task.department()));
        }
        return readers;
    }
}
