package dossier.contracts.query;

import static dossier.contracts.query.Rows.changed;
import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.Corrected;
import dossier.contracts.api.CorrectionEvent.CorrectionRejected;
import dossier.contracts.api.CorrectionEvent.Proposed;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.query.PerformanceFile.Note;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.Told;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The correction of a mistaken entry, as the contract's page shows it: what it said, and what it should read.
 *
 * @param kind signing, fulfilment, obligation or particulars
 * @param proposed by whom and why
 * @param answer of the second person; null while it waits for one
 */
public record CorrectionLine(
        int number,
        String kind,
        Values was,
        Values becomes,
        Note proposed,
        State state,
        @Nullable Note answer) {
    /** How far it has come. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    /** What an entry says; null where that is none of its matter, or not there. */
    public record Values(
            @Nullable Party party,
            @Nullable Integer obligation,
            @Nullable String text,
            @Nullable CounterpartyId counterparty,
            @Nullable Money amount,
            @Nullable LocalDate day,
            @Nullable StoredFile evidence) {
        static Values of(Entry entry) {
            return switch (entry) {
                case Entry.Signing it -> new Values(it.party(), null, null, null, null, it.signedOn(), it.evidence());
                case Entry.Fulfilment it ->
                    new Values(null, it.obligation(), null, null, null, it.fulfilledOn(), it.evidence());
                case Entry.Obligation it ->
                    new Values(it.obliged(), it.obligation(), it.text(), null, null, it.dueOn(), null);
                case Entry.Particulars it ->
                    new Values(null, null, it.title(), it.counterparty(), it.amount(), null, null);
            };
        }

        /** As it stands in the file. */
        private static Values now(Entry entry, ContractFile file) {
            return switch (entry) {
                case Entry.Signing it ->
                    file.signatures().stream()
                            .filter(one -> one.party() == it.party())
                            .map(one -> of(new Entry.Signing(one.party(), one.signedOn(), one.evidence())))
                            .findFirst()
                            .orElseGet(() -> takenOver(it.party(), file));
                case Entry.Fulfilment it -> {
                    var one = obligation(file, it.obligation());
                    var evidence =
                            one.evidence() == null ? null : one.evidence().file();
                    yield of(new Entry.Fulfilment(one.number(), one.fulfilledOn(), evidence));
                }
                case Entry.Obligation it -> {
                    var one = obligation(file, it.obligation());
                    yield of(new Entry.Obligation(one.number(), one.obliged(), one.text(), one.dueOn()));
                }
                case Entry.Particulars _ -> of(file.particulars());
            };
        }

        /** What was told of it at the takeover, without evidence. */
        private static Values takenOver(Party party, ContractFile file) {
            var day = Objects.requireNonNull(file.takenOver()).signedBy(party);
            return new Values(party, null, null, null, null, day, null);
        }

        private static PerformanceFile.Obligation obligation(ContractFile file, int number) {
            return file.performance().obligations().stream()
                    .filter(it -> it.number() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether the two say something different of one thing. */
    public boolean differs(@Nullable Object one, @Nullable Object other) {
        return !Objects.equals(one, other);
    }

    static List<CorrectionLine> after(ContractFile file, CorrectionEvent event, Told told) {
        var lines = file.corrections();
        return switch (event) {
            case Proposed it -> plus(lines, proposed(it, file, told));
            case Corrected it -> answered(lines, event, State.CONFIRMED, Note.of(told, it.remark()));
            case CorrectionRejected it -> answered(lines, event, State.REJECTED, Note.of(told, it.remark()));
        };
    }

    private static CorrectionLine proposed(Proposed it, ContractFile file, Told told) {
        return new CorrectionLine(
                it.correction(),
                kind(it.entry()),
                Values.now(it.entry(), file),
                Values.of(it.entry()),
                Note.of(told, it.reason()),
                State.PROPOSED,
                null);
    }

    private static List<CorrectionLine> answered(
            List<CorrectionLine> lines, CorrectionEvent event, State state, Note answer) {
        return changed(
                lines,
                one -> one.number == event.correction(),
                one -> new CorrectionLine(one.number, one.kind, one.was, one.becomes, one.proposed, state, answer));
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Signing _ -> "signing";
            case Entry.Fulfilment _ -> "fulfilment";
            case Entry.Obligation _ -> "obligation";
            case Entry.Particulars _ -> "particulars";
        };
    }
}
