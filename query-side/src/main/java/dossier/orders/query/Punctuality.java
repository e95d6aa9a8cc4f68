package dossier.orders.query;

import dossier.orders.api.OrderStage;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the orders that someone may read stand, worked out from their lines whenever it is asked.
 *
 * @param stages how many stand at each
 * @param onTime how many were delivered in full by the day agreed
 * @param late how many were delivered in full, but later
 * @param understood how many were delayed, and the customer understands every delay
 * @param notUnderstood how many were delayed, and there is a delay that the customer does not understand or was not asked about
 */
public record Punctuality(List<AtStage> stages, int atRisk, int onTime, int late, int understood, int notUnderstood) {
    public record AtStage(OrderStage stage, int orders) {}

    /** What is read of each line. */
    public record Line(
            OrderStage stage,
            boolean atRisk,
            @Nullable Boolean onTime,
            @Nullable Boolean delaysUnderstood) {}

    static Punctuality of(Ledgers ledgers, PersonId reader) {
        return of(ledgers.all(OrderReadModels.ORDERS, Map.of(), Line.class, reader));
    }

    static Punctuality of(List<Line> lines) {
        var stages = new ArrayList<AtStage>();
        for (var stage : OrderStage.values()) stages.add(new AtStage(stage, count(lines, it -> it.stage() == stage)));
        return new Punctuality(
                stages,
                count(lines, Line::atRisk),
                count(lines, it -> Boolean.TRUE.equals(it.onTime())),
                count(lines, it -> Boolean.FALSE.equals(it.onTime())),
                count(lines, it -> Boolean.TRUE.equals(it.delaysUnderstood())),
                count(lines, it -> Boolean.FALSE.equals(it.delaysUnderstood())));
    }

    private static int count(List<Line> lines, Predicate<Line> which) {
        return (int) lines.stream().filter(which).count();
    }

    /** In percent with one digit, half up; null before anything was completed. */
    public @Nullable BigDecimal rate() {
        return Percent.of(onTime, onTime + late);
    }
}
