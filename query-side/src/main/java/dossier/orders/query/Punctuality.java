package dossier.orders.query;

import dossier.orders.api.OrderStage;
import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the orders that someone may read stand, worked out from their lines whenever it is asked.
 *
 * @param stages how many stand at each
 * @param completed how many were delivered in full, and how many of them by the day agreed
 * @param understood delays that the customer understands, and those they do not or were not asked about
 */
public record Punctuality(
        List<AtStage> stages, int atRisk, int completed, int onTime, int understood, int notUnderstood) {
    public record AtStage(OrderStage stage, int orders) {}

    /** What is read of each line. */
    public record Line(
            OrderStage stage, boolean atRisk, @Nullable Boolean onTime, int delays, int understood) {}

    static Punctuality of(Ledgers ledgers, PersonId reader) {
        return of(ledgers.all(OrderReadModels.ORDERS, Map.of(), Line.class, reader));
    }

    static Punctuality of(List<Line> lines) {
        var stages = new ArrayList<AtStage>();
        for (var stage : OrderStage.values())
            stages.add(new AtStage(stage, (int)
                    lines.stream().filter(it -> it.stage() == stage).count()));
        var delays = lines.stream().mapToInt(Line::delays).sum();
        var understood = lines.stream().mapToInt(Line::understood).sum();
        return new Punctuality(
                stages,
                (int) lines.stream().filter(Line::atRisk).count(),
                (int) lines.stream().filter(it -> it.onTime() != null).count(),
                (int) lines.stream()
                        .filter(it -> Boolean.TRUE.equals(it.onTime()))
                        .count(),
                understood,
                delays - understood);
    }

    /** In percent with one digit, half up; null before anything was completed. */
    public @Nullable BigDecimal rate() {
        return completed == 0
                ? null
                : BigDecimal.valueOf(onTime)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(completed), 1, RoundingMode.HALF_UP);
    }
}
