package dossier.receivables.query;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.PaymentMilestone;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.receivables.api.Balance;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.InvoiceKind;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.receivables.api.ReceivableStage;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A receivable as its page and the ledger of receivables show it.
 *
 * @param title number of its contract, or what identifies it
 * @param source what it was entered from; null before it was
 * @param balance null before it was entered, and so are the day and the amounts
 * @param agreed whether finance agrees
 * @param toBePaid whether finance agrees and not all of it is paid
 * @param invoice null while there is none, and once it was taken back whole
 * @param reversals red-letter invoices
 * @param said what finance said when it reconciled it; empty before it did
 */
public record ReceivableFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable Source source,
        @Nullable CounterpartyId counterparty,
        @Nullable DepartmentId department,
        @Nullable Balance balance,
        ReceivableStage stage,
        boolean agreed,
        boolean toBePaid,
        @Nullable LocalDate earnedOn,
        @Nullable LocalDate dueOn,
        @Nullable Money gross,
        @Nullable Money open,
        @Nullable Invoice invoice,
        List<Reversal> reversals,
        String said,
        List<Step> steps,
        List<Move> moves,
        List<Task> tasks,
        List<DutyLine> duties,
        @Nullable Instant changedAt,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, HoldsFiles {
    /** @param milestone null for a delivery, of which order and number are said */
    public record Source(
            ContractId contract,
            @Nullable String contractNumber,
            PaymentMilestone.Kind kind,
            @Nullable Integer milestone,
            @Nullable OrderId order,
            @Nullable Integer delivery) {}

    public record Invoice(
            InvoiceKind kind,
            String number,
            LocalDate issuedOn,
            @Nullable StoredFile copy) {}

    /** A red-letter invoice (红字发票). @param reverses number of the invoice it takes back, all of it or a part */
    public record Reversal(
            String number,
            String reverses,
            Money amount,
            LocalDate issuedOn,
            String reason,
            @Nullable StoredFile copy) {}

    /** REV-02. */
    public record Step(
            int number,
            DunningMeans means,
            String reason,
            @Nullable LocalDate promisedOn,
            @Nullable Integer letter,
            PersonId by,
            Instant at) {}

    /** A payment that settles a part of it, or was taken back. */
    public record Move(int payment, Money amount, boolean back, String reason, PersonId by, Instant at) {}

    static ReceivableFile blank(String id) {
        return new ReceivableFile(
                id,
                -1,
                null,
                "",
                null,
                null,
                null,
                null,
                ReceivableStage.ENTERED,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    ReceivableFile after(ReceivableEvent event, Told told) {
        var next = Objects.requireNonNull(Balance.after(balance, event));
        var opened = event instanceof RevenueEntered it ? it : null;
        return new ReceivableFile(
                id,
                told.version(),
                next.number(),
                opened == null ? title : titled(opened),
                opened == null ? source : sourceOf(opened),
                next.counterparty(),
                next.department(),
                next,
                next.stage(),
                next.agreed(),
                next.toBePaid(),
                next.earnedOn(),
                next.dueOn(),
                next.gross(),
                next.open(),
                invoiceAfter(event),
                event instanceof InvoiceReversed it
                        ? plus(
                                reversals,
                                new Reversal(
                                        it.number(), it.reverses(), it.amount(), it.issuedOn(), it.reason(), it.copy()))
                        : reversals,
                saidAfter(event),
                event instanceof DunningStepTaken it
                        ? plus(
                                steps,
                                new Step(
                                        it.step(),
                                        it.means(),
                                        it.reason(),
                                        it.promisedOn(),
                                        it.letter(),
                                        told.by(),
                                        told.happenedAt()))
                        : steps,
                movesAfter(event, told),
                ReceivableWork.after(tasks, event, next, told.recordedAt()),
                DutyLine.after(duties, event, told),
                told.happenedAt(),
                opened == null ? awaitedBy : ReadableBy.NOBODY.and(told.by()),
                opened == null ? readers : ReceivableWork.readers(ReadableBy.NOBODY.and(told.by()), opened));
    }

    private static String titled(RevenueEntered it) {
        return it.contractNumber() == null ? it.contract().value() : it.contractNumber();
    }

    private static Source sourceOf(RevenueEntered it) {
        return new Source(it.contract(), it.contractNumber(), it.kind(), it.milestone(), it.order(), it.delivery());
    }

    private @Nullable Invoice invoiceAfter(ReceivableEvent event) {
        return switch (event) {
            case InvoiceIssued it -> new Invoice(it.kind(), it.number(), it.issuedOn(), it.copy());
            case InvoiceReversed it when it.left().nothing() -> null;
            default -> invoice;
        };
    }

    private String saidAfter(ReceivableEvent event) {
        return switch (event) {
            case RevenueConfirmed it -> it.remark();
            case RevenueDisputed it -> it.reason();
            case RevenueWithdrawn it -> it.reason();
            default -> said;
        };
    }

    private List<Move> movesAfter(ReceivableEvent event, Told told) {
        return switch (event) {
            case PaymentAllocated it ->
                plus(moves, new Move(it.payment(), it.amount(), false, "", told.by(), told.happenedAt()));
            case PaymentReleased it ->
                plus(moves, new Move(it.payment(), it.amount(), true, it.reason(), told.by(), told.happenedAt()));
            default -> moves;
        };
    }

    /** Everything that may be downloaded. */
    @Override
    public Stream<StoredFile> stored() {
        return Stream.concat(
                        Stream.ofNullable(invoice).map(Invoice::copy),
                        reversals.stream().map(Reversal::copy))
                .flatMap(Stream::ofNullable);
    }

    public boolean overdue(LocalDate today) {
        return balance != null && balance.overdue(today);
    }

    /** REV-01: reconciled with finance; of what was withdrawn nothing is asked. */
    public OnRecord reconciliation() {
        var done = agreed || stage == ReceivableStage.WITHDRAWN;
        return new OnRecord(Rule.REV_01, done ? List.of() : List.of("revenue.reconciliation"));
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
