package dossier.orders.query;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.orders.api.Fulfilment;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.OrderCancelled;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderStage;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
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
 * An order as its page and the ledger of orders show it.
 *
 * @param amount ordered now; of a cancelled one what was delivered
 * @param dueOn as last agreed
 * @param promisedOn the day the customer counts on: as last agreed, or as they were last told
 * @param next the last day of what is owed next for it; null when nothing is
 * @param atRisk whether a delay is forecast or something is overdue, while some of it is outstanding
 * @param onTime whether all of it was delivered by the day agreed; null while some is outstanding
 * @param delays how often a delay was forecast
 * @param understood how many of those delays the customer understands
 * @param delaysUnderstood whether the customer understands every one of them; null where there was none
 * @param breaches how many of its duties were not kept in time so far
 */
public record OrderFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable ContractId contract,
        @Nullable String contractNumber,
        @Nullable CounterpartyId counterparty,
        @Nullable DepartmentId department,
        @Nullable PersonId registeredBy,
        @Nullable Instant registeredAt,
        OrderStage stage,
        @Nullable Money amount,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate next,
        boolean atRisk,
        @Nullable Boolean onTime,
        int delays,
        int understood,
        @Nullable Boolean delaysUnderstood,
        int breaches,
        @Nullable Fulfilment fulfilment,
        Course course,
        List<LinkLine> links,
        String cancelled,
        List<Task> tasks,
        List<DutyLine> duties,
        @Nullable Instant changedAt,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, HoldsFiles {
    static OrderFile blank(String id) {
        return new OrderFile(
                id,
                -1,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                OrderStage.REGISTERED,
                null,
                null,
                null,
                null,
                false,
                null,
                0,
                0,
                null,
                0,
                null,
                Course.BLANK,
                List.of(),
                "",
                List.of(),
                List.of(),
                null,
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    OrderFile after(OrderEvent event, Told told) {
        var order = event instanceof OrderRegistered it ? registered(it, told) : this;
        var fulfilled = event instanceof OrderRegistered it
                ? Fulfilment.of(it)
                : Objects.requireNonNull(fulfilment).after(event);
        var gone = order.course.after(event, told);
        var owed = DutyLine.after(duties, event, told);
        var waiting = OrderWork.after(tasks, event, order.department, gone, told.recordedAt());
        return new OrderFile(
                id,
                told.version(),
                order.number,
                order.title,
                order.contract,
                order.contractNumber,
                order.counterparty,
                order.department,
                order.registeredBy,
                order.registeredAt,
                fulfilled.stage(),
                fulfilled.ordered().amount(),
                fulfilled.dueOn(),
                gone.promised(fulfilled.dueOn()),
                OrderWork.next(owed),
                !fulfilled.complete() && !fulfilled.cancelled() && OrderWork.late(owed, gone),
                onTime(fulfilled),
                gone.delays().size(),
                gone.understood(),
                gone.delays().isEmpty()
                        ? null
                        : gone.understood() == gone.delays().size(),
                breaches + (event instanceof OrderEvent.DutyBreached ? 1 : 0),
                fulfilled,
                gone,
                LinkLine.after(links, event, told),
                event instanceof OrderCancelled it ? it.reason() : cancelled,
                waiting,
                owed,
                told.happenedAt(),
                order.awaitedBy,
                OrderWork.readers(order.readers, event, waiting));
    }

    /** Everything that may be downloaded. */
    @Override
    public Stream<StoredFile> stored() {
        return course.stored();
    }

    /** By line, what was ordered, delivered and accepted; empty for an order without lines. */
    public List<OrderLine> lines() {
        return fulfilment == null ? List.of() : OrderLine.of(fulfilment);
    }

    private static @Nullable Boolean onTime(Fulfilment fulfilled) {
        if (fulfilled.cancelled()) return null;
        return fulfilled.completedOn().map(it -> !it.isAfter(fulfilled.dueOn())).orElse(null);
    }

    private OrderFile registered(OrderRegistered it, Told told) {
        return new OrderFile(
                id,
                told.version(),
                it.number(),
                it.title(),
                it.contract(),
                it.contractNumber(),
                it.counterparty(),
                it.department(),
                told.by(),
                told.happenedAt(),
                stage,
                it.portion().amount(),
                it.dueOn(),
                it.dueOn(),
                next,
                atRisk,
                onTime,
                delays,
                understood,
                delaysUnderstood,
                breaches,
                fulfilment,
                course,
                links,
                cancelled,
                tasks,
                duties,
                told.happenedAt(),
                OrderWork.sellers(ReadableBy.NOBODY.and(told.by()), it.department()),
                OrderWork.sellers(ReadableBy.NOBODY.and(told.by()), it.department())
                        .and(it.department()));
    }
}
