package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalLife.*;
import static dossier.handbook.Rule.APR_01;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.ScoreSheet;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Scoring;
import dossier.appraisals.api.Topic;
import dossier.handbook.Recomputed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** APR-01: how a score comes out; held against whole numbers over one common denominator. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringTest {
    @Test
    void a_year_is_scored_in_three_dimensions_and_shows_how() {
        var scoring = year(yearForm("80"), figures(365, 365), List.of(peerForm("60", "100")), List.of(), 0)
                .scoring();
        assertThat(scoring.parts()).extracting(Scoring.Part::dimension).containsExactly(Dimension.values());
        assertThat(scoring.parts()).extracting(Scoring.Part::weight).containsExactly(60, 30, 10);
        assertThat(scoring.parts())
                .extracting(Scoring.Part::points)
                .containsExactly(points("74.00"), points("76.00"), points("84.00"));
        Recomputed.equal(
                APR_01,
                List.of(Objects.requireNonNull(scoring.total())),
                List.of(points("74.00")
                        .multiply(points("0.6"))
                        .add(points("76.00").multiply(points("0.3")))
                        .add(points("84.00").multiply(points("0.1")))
                        .setScale(2)));
        assertThat(item(scoring, "communication").by()).isEqualTo(Scorer.PEERS);
        assertThat(item(scoring, "communication").voices()).isEqualTo(1);
        assertThat(item(scoring, "signed").figure()).isEqualTo(figures(365, 365).getFirst());
    }

    @Test
    void where_no_peer_is_heard_the_supervisor_is() {
        var scoring =
                year(yearForm("80"), figures(365, 365), List.of(), List.of(), 0).scoring();
        assertThat(item(scoring, "communication").by()).isEqualTo(Scorer.SUPERVISOR);
        assertThat(item(scoring, "communication").points()).isEqualTo(points("80.00"));
    }

    @Test
    void a_month_is_its_performance_alone() {
        var sheet = new ScoreSheet(SHEET, CycleKind.MONTHLY, monthForm("80"), figures(28, 28), List.of(), List.of(), 0);
        assertThat(sheet.scoring().parts()).extracting(Scoring.Part::dimension).containsExactly(Dimension.PERFORMANCE);
        assertThat(sheet.scoring().total()).isEqualTo(points("74.00"));
    }

    @Test
    void nothing_comes_out_while_something_is_missing() {
        assertThat(year(List.of(), figures(365, 365), List.of(), List.of(), 0)
                        .scoring()
                        .total())
                .isNull();
        var forgotten = new Rating("satisfaction", null);
        var sheet =
                new ScoreSheet(SHEET, CycleKind.MONTHLY, List.of(forgotten), figures(28, 28), List.of(), List.of(), 0);
        assertThat(sheet.scoring().total()).isNull();
    }

    @Test
    void what_was_reached_counts_up_to_the_target_for_the_days_they_were_there() {
        assertThat(ofContracts("200000", 28, 28, "150000")).isEqualTo(points("75.00"));
        assertThat(ofContracts("200000", 14, 28, "75000")).isEqualTo(points("75.00"));
        assertThat(ofContracts("200000", 28, 28, "300000")).isEqualTo(points("100.00"));
        assertThat(ofContracts("300", 28, 28, "1", "1")).isEqualTo(points("0.67"));
    }

    private static BigDecimal ofContracts(String target, int days, int ofDays, String... counted) {
        var signed = figure("signed", Measure.SIGNED_AMOUNT, target, days, ofDays, counted);
        var others = figures(28, 28).subList(1, 3).stream();
        var sheet = new ScoreSheet(
                SHEET,
                CycleKind.MONTHLY,
                monthForm("80"),
                Stream.concat(Stream.of(signed), others).toList(),
                List.of(),
                List.of(),
                0);
        return Objects.requireNonNull(item(sheet.scoring(), "signed").points());
    }

    /** Punctuality over no delivery at all is no judgement: the other indicators make up the dimension. */
    @Test
    void an_average_over_nothing_leaves_its_weight_to_the_others() {
        var punctual = new Indicator(
                "punctual", "x", Dimension.PERFORMANCE, Topic.DELIVERY, 50, Scorer.FACTS, Measure.ORDERS_ON_TIME);
        var duties = rated("duties", Dimension.PERFORMANCE, Topic.DUTIES, 50);
        var template = sheet(60, 30, 10, List.of(punctual, duties));
        var ratings = List.of(rating("duties", "60"));
        var none = figure("punctual", Measure.ORDERS_ON_TIME, "90", 28, 28);
        var some = figure("punctual", Measure.ORDERS_ON_TIME, "100", 28, 28, "100", "0", "100");
        assertThat(new ScoreSheet(template, CycleKind.MONTHLY, ratings, List.of(none), List.of(), List.of(), 0)
                        .scoring()
                        .total())
                .isEqualTo(points("60.00"));
        assertThat(new ScoreSheet(template, CycleKind.MONTHLY, ratings, List.of(some), List.of(), List.of(), 0)
                        .scoring()
                        .total())
                .isEqualTo(points("63.33"));
    }

    /** Whatever was rated, measured and averaged: one rounding, at the end, of the exact value. */
    @RepeatedTest(60)
    void the_total_is_the_exact_value_rounded_once(RepetitionInfo info) {
        var dice = new Random(info.getCurrentRepetition());
        var ratings = yearForm("1").stream()
                .map(it -> new Rating(it.indicator(), cents(dice)))
                .toList();
        var peers = IntStream.range(0, dice.nextInt(4))
                .mapToObj(_ -> List.of(new Rating("communication", cents(dice)), new Rating("teamwork", cents(dice))))
                .toList();
        var months =
                IntStream.range(0, dice.nextInt(13)).mapToObj(_ -> cents(dice)).toList();
        var figures = new ArrayList<Figure>();
        for (var it : figures(1 + dice.nextInt(365), 365)) {
            var target = BigDecimal.valueOf(1 + dice.nextInt(50_000_000), 2);
            figures.add(figure(
                    it.indicator(),
                    it.measure(),
                    target.toPlainString(),
                    it.daysThere(),
                    365,
                    cents(dice).toPlainString()));
        }
        var share = dice.nextInt(101);
        var sheet = year(ratings, figures, peers, months, share);

        var exact = Ratio.ZERO;
        for (var dimension : Dimension.values()) {
            var part = Ratio.ZERO;
            for (var it : SHEET.in(dimension))
                part = part.plus(reckoned(it, ratings, figures, peers).times(Ratio.of(it.weight(), 100)));
            if (dimension == Dimension.PERFORMANCE && !months.isEmpty()) {
                var sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                var average = Ratio.of(sum).times(Ratio.of(1, months.size()));
                part = part.times(Ratio.of(100 - share, 100)).plus(average.times(Ratio.of(share, 100)));
            }
            exact = exact.plus(part.times(Ratio.of(SHEET.weight(dimension), 100)));
        }
        assertThat(sheet.scoring().total()).isEqualTo(exact.toTwoDigits());
        assertThat(sheet.scoring().total()).isBetween(BigDecimal.ZERO, points("100.00"));
    }

    private static Ratio reckoned(Indicator it, List<Rating> ratings, List<Figure> figures, List<List<Rating>> peers) {
        if (it.fromFacts()) {
            var figure = figures.stream()
                    .filter(one -> one.indicator().equals(it.code()))
                    .findFirst()
                    .orElseThrow();
            var target = Ratio.of(Objects.requireNonNull(figure.target()))
                    .times(Ratio.of(figure.daysThere(), figure.daysOfCycle()));
            var reached = Ratio.of(Objects.requireNonNull(figure.counted()))
                    .times(Ratio.of(100, 1))
                    .over(target);
            return reached.isMoreThan(Ratio.of(100, 1)) ? Ratio.of(100, 1) : reached;
        }
        var voices = it.scorer() == Scorer.PEERS && !peers.isEmpty() ? peers : List.of(ratings);
        var sum = voices.stream()
                .flatMap(List::stream)
                .filter(one -> one.indicator().equals(it.code()))
                .map(Rating::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Ratio.of(sum).times(Ratio.of(1, voices.size()));
    }

    /** Whole numbers and nothing else. */
    private record Ratio(BigInteger above, BigInteger below) {
        static final Ratio ZERO = of(0, 1);

        static Ratio of(long above, long below) {
            return new Ratio(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        static Ratio of(BigDecimal value) {
            return new Ratio(value.movePointRight(6).toBigIntegerExact(), BigInteger.TEN.pow(6));
        }

        Ratio plus(Ratio other) {
            return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Ratio times(Ratio other) {
            return new Ratio(above.multiply(other.above), below.multiply(other.below));
        }

        Ratio over(Ratio other) {
            return new Ratio(above.multiply(other.below), below.multiply(other.above));
        }

        boolean isMoreThan(Ratio other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below)) > 0;
        }

        /** Twice what is shown plus one, halved: half up in whole numbers. */
        BigDecimal toTwoDigits() {
            var hundredths = above.multiply(BigInteger.valueOf(200)).add(below).divide(below.shiftLeft(1));
            return new BigDecimal(hundredths, 2);
        }
    }

    private static ScoreSheet year(
            List<Rating> ratings, List<Figure> figures, List<List<Rating>> peers, List<BigDecimal> months, int share) {
        return new ScoreSheet(SHEET, CycleKind.ANNUAL, ratings, figures, peers, months, share);
    }

    private static Scoring.Item item(Scoring scoring, String code) {
        return scoring.parts().stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal cents(Random dice) {
        return BigDecimal.valueOf(dice.nextInt(10_001), 2);
    }

    private static BigDecimal points(String value) {
        return new BigDecimal(value);
    }
}
