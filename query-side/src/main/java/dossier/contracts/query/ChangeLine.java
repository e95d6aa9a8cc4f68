package dossier.contracts.query;

import static dossier.contracts.query.Rows.changed;
import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ChangeDropped;
import dossier.contracts.api.ChangeEvent.ChangePassed;
import dossier.contracts.api.ChangeEvent.ChangeProposed;
import dossier.contracts.api.ChangeEvent.ChangeRejected;
import dossier.contracts.api.ChangeEvent.ChangeSigned;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.query.PerformanceFile.Note;
import dossier.platform.read.Told;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CON-10: an amendment or termination, as the contract's page shows it.
 *
 * @param proposed by whom and why (CON-18)
 * @param amount the new one; null when it stays
 * @param ceiling FRAME: the new one, in the currency of the contract; null when it stays
 * @param answer of the contract group, or why it was dropped; null while it waits for review
 * @param madeOn the day on which both had signed; null before
 */
public record ChangeLine(
        int number,
        ChangeKind kind,
        Note proposed,
        String agreement,
        @Nullable Money amount,
        @Nullable BigDecimal ceiling,
        Progress state,
        @Nullable Note answer,
        List<Signature> signatures,
        @Nullable LocalDate madeOn) {
    /** How far it has come. */
    public enum Progress {
        PROPOSED,
        PASSED,
        MADE,
        REJECTED,
        DROPPED
    }

    static List<ChangeLine> after(List<ChangeLine> lines, ChangeEvent event, Told told) {
        return event instanceof ChangeProposed it
                ? plus(lines, proposed(it, told))
                : changed(lines, one -> one.number == event.change(), one -> one.after(event, told));
    }

    private static ChangeLine proposed(ChangeProposed it, Told told) {
        return new ChangeLine(
                it.change(),
                it.kind(),
                Note.of(told, it.reason()),
                it.agreement(),
                it.amount(),
                it.ceiling(),
                Progress.PROPOSED,
                null,
                List.of(),
                null);
    }

    private ChangeLine after(ChangeEvent event, Told told) {
        return switch (event) {
            case ChangeProposed _ -> this;
            case ChangePassed it -> now(Progress.PASSED, Note.of(told, it.remark()), signatures, null);
            case ChangeRejected it -> now(Progress.REJECTED, Note.of(told, it.remark()), signatures, null);
            case ChangeDropped it -> now(Progress.DROPPED, Note.of(told, it.reason()), signatures, null);
            case ChangeSigned it -> {
                var signature = Signature.of(it.party(), it.signedOn(), it.evidence(), told);
                yield now(state, answer, plus(signatures, signature), null);
            }
            case ContractAmended it -> now(Progress.MADE, answer, signatures, it.on());
            case ContractTerminated it -> now(Progress.MADE, answer, signatures, it.on());
        };
    }

    private ChangeLine now(Progress next, @Nullable Note answered, List<Signature> signed, @Nullable LocalDate on) {
        return new ChangeLine(number, kind, proposed, agreement, amount, ceiling, next, answered, signed, on);
    }
}
