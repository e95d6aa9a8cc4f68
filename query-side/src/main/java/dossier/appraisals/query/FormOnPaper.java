package dossier.appraisals.query;

import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Scoring;
import dossier.appraisals.api.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * APR-14: a form (自评表, 评价表) as it is printed, dimension by dimension.
 *
 * @param plan what was agreed at the start; null where nothing was
 */
public record FormOnPaper(@Nullable String plan, List<Part> parts) {
    /** @param weight in percent of the whole template */
    public record Part(Dimension dimension, int weight, List<Line> lines) {}

    /**
     * @param target what was to be reached; null where nothing is counted
     * @param reached what was, as far as this form says it
     * @param points null where others give them
     */
    public record Line(
            Indicator indicator,
            @Nullable BigDecimal target,
            @Nullable BigDecimal reached,
            @Nullable BigDecimal points) {}

    /**
     * @param ratings as the form has them
     * @param figures by the facts, as the form has them
     */
    static FormOnPaper of(AppraisalFile file, List<Rating> ratings, List<Figure> figures) {
        var sheet = Objects.requireNonNull(file.template()).sheet();
        var plan = file.forms().plan();
        var targets = plan == null ? List.<Target>of() : plan.targets();
        var scored = Stream.ofNullable(file.scoring())
                .flatMap(it -> it.parts().stream())
                .flatMap(it -> it.items().stream())
                .toList();
        return new FormOnPaper(
                plan == null ? null : plan.text(),
                Objects.requireNonNull(file.kind()).dimensions().stream()
                        .map(dimension -> new Part(
                                dimension,
                                sheet.weight(dimension),
                                sheet.in(dimension).stream()
                                        .map(it -> line(it, targets, ratings, figures, scored))
                                        .toList()))
                        .toList());
    }

    private static Line line(
            Indicator of, List<Target> targets, List<Rating> ratings, List<Figure> figures, List<Scoring.Item> scored) {
        var figure = first(figures, it -> it.indicator().equals(of.code()), it -> it);
        return new Line(
                of,
                first(targets, it -> it.indicator().equals(of.code()), Target::value),
                figure == null ? null : figure.counted(),
                figure == null
                        ? first(ratings, it -> it.indicator().equals(of.code()), Rating::points)
                        : first(scored, it -> it.indicator().equals(of), Scoring.Item::points));
    }

    private static <T, V> @Nullable V first(List<T> all, Predicate<T> which, Function<T, @Nullable V> value) {
        for (var one : all) if (which.test(one)) return value.apply(one);
        return null;
    }
}
