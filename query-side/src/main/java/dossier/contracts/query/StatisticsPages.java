package dossier.contracts.query;

import dossier.contracts.api.ContractStage;
import dossier.contracts.query.ContractStatistics.Row;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Rule;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Csv;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.Principal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** CON-12: the statistics as a page with pictures, and as a table for other programs. */
@PageController
class StatisticsPages {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String IN_THE_PICTURE = "CNY";

    /** A row with the name of what it stands for. */
    record Named(String name, Row row) {}

    private final Statistics statistics;
    private final Wording wording;
    private final Names names;
    private final Figures figures;
    private final ObjectProvider<Choices<?>> choices;

    StatisticsPages(
            Statistics statistics, Wording wording, Names names, Figures figures, ObjectProvider<Choices<?>> choices) {
        this.statistics = statistics;
        this.wording = wording;
        this.names = names;
        this.figures = figures;
        this.choices = choices;
    }

    @GetMapping("/statistics")
    String statistics(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        var answer = statistics.of(Listing.filled(given), new PersonId(asking.getName()));
        var rows = named(answer);
        model.addAttribute("asked", answer.asked());
        model.addAttribute("rows", rows);
        model.addAttribute("total", answer.contracts().total());
        model.addAttribute("orders", answer.orders());
        model.addAttribute("orderNames", orderNames(answer));
        model.addAttribute("delays", Rule.ORD_04);
        model.addAttribute("duties", answer.duties().rows());
        model.addAttribute("counts", counts(answer.asked(), rows));
        model.addAttribute("amounts", amounts(answer.asked(), rows));
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("steps", LifeStep.values());
        model.addAttribute("stages", ContractStage.values());
        model.addAttribute("departments", options(DepartmentId.class));
        model.addAttribute("people", options(PersonId.class));
        model.addAttribute("counterparties", options(CounterpartyId.class));
        model.addAttribute("rule", Rule.CON_12);
        return "contracts/statistics";
    }

    @GetMapping("/statistics/duties")
    String duties(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        model.addAttribute("found", statistics.duties(Listing.filled(given), new PersonId(asking.getName())));
        return "contracts/statistics-duties";
    }

    /** One line for each row, step and currency, so that amounts are never added across currencies. */
    @GetMapping("/statistics.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        var answer = statistics.of(Listing.filled(given), new PersonId(asking.getName()));
        var csv = new Csv(
                wording.constant(answer.asked().by()),
                wording.say("statistics.step"),
                wording.say("statistics.contracts"),
                wording.say("field.amount"),
                wording.say("field.currency"));
        for (var named : named(answer))
            named.row()
                    .steps()
                    .forEach((step, figure) -> figure.sums()
                            .forEach(sum -> csv.line(
                                    named.name(),
                                    wording.constant(step),
                                    String.valueOf(sum.contracts()),
                                    sum.money().amount().toPlainString(),
                                    sum.money().currency())));
        orders(csv, answer);
        csv.blank();
        csv.line(
                wording.say("statistics.rule"),
                wording.say("statistics.state"),
                wording.say("statistics.duties.count"));
        for (var row : answer.duties().rows())
            row.states()
                    .forEach((state, count) ->
                            csv.line(row.rule().code(), wording.constant(state), String.valueOf(count.duties())));
        return csv.download(
                "statistics-" + answer.asked().from() + "-" + answer.asked().to() + ".csv");
    }

    private void orders(Csv csv, Statistics.Answer answer) {
        if (answer.orders() == null) return;
        var names = orderNames(answer);
        csv.blank();
        csv.line(
                wording.constant(answer.asked().by()),
                wording.say("orders.on-time"),
                wording.say("orders.late"),
                wording.say("orders.delays-understood"),
                wording.say("orders.delays-not-understood"));
        Stream.concat(answer.orders().rows().stream(), Stream.of(answer.orders().total()))
                .forEach(row -> csv.line(
                        names.getOrDefault(row.key(), wording.say("statistics.total")),
                        String.valueOf(row.onTime().orders()),
                        String.valueOf(row.late().orders()),
                        String.valueOf(row.understood().orders()),
                        String.valueOf(row.notUnderstood().orders())));
    }

    private Map<String, String> orderNames(Statistics.Answer answer) {
        var named = new HashMap<String, String>();
        if (answer.orders() != null)
            answer.orders()
                    .rows()
                    .forEach(it -> named.put(it.key(), nameOf(answer.asked().by(), it.key())));
        return named;
    }

    private List<Named> named(Statistics.Answer answer) {
        var by = answer.asked().by();
        return answer.contracts().rows().stream()
                .map(it -> new Named(nameOf(by, it.key()), it))
                .toList();
    }

    private String nameOf(Grouping by, String key) {
        return switch (by) {
            case MONTH -> figures.month(YearMonth.parse(key));
            case DEPARTMENT -> names.of(new DepartmentId(key));
            case PERSON -> names.of(new PersonId(key));
            case CUSTOMER -> names.of(new CounterpartyId(key));
            case STAGE -> wording.constant(ContractStage.valueOf(key));
        };
    }

    private BarChart counts(StatisticsQuery asked, List<Named> rows) {
        return chart(
                asked,
                rows,
                List.of(
                        series(rows, LifeStep.SUBMITTED, "slate", StatisticsPages::contracts),
                        series(rows, LifeStep.EFFECTIVE, "azure", StatisticsPages::contracts),
                        series(rows, LifeStep.ARCHIVED, "jade", StatisticsPages::contracts)));
    }

    private BarChart amounts(StatisticsQuery asked, List<Named> rows) {
        return chart(asked, rows, List.of(series(rows, LifeStep.EFFECTIVE, "azure", StatisticsPages::tenThousands)));
    }

    private static BarChart chart(StatisticsQuery asked, List<Named> rows, List<Series> series) {
        var labels = rows.stream().map(Named::name).toList();
        return asked.by() == Grouping.MONTH ? BarChart.columns(labels, series) : BarChart.bars(labels, series);
    }

    private Series series(
            List<Named> rows, LifeStep step, String tone, Function<ContractStatistics.Figure, BigDecimal> value) {
        return new Series(
                wording.constant(step),
                tone,
                rows.stream()
                        .map(it -> it.row().steps().get(step))
                        .map(it -> new Point(value.apply(it), it.ledger()))
                        .toList());
    }

    private static BigDecimal contracts(ContractStatistics.Figure figure) {
        return BigDecimal.valueOf(figure.contracts());
    }

    private static BigDecimal tenThousands(ContractStatistics.Figure figure) {
        return figure.sums().stream()
                .map(ContractStatistics.Sum::money)
                .filter(it -> it.currency().equals(IN_THE_PICTURE))
                .map(it -> it.amount().divide(TEN_THOUSAND, 1, RoundingMode.HALF_UP))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private List<Option> options(Class<? extends CaseId> of) {
        return choices.stream()
                .filter(it -> it.of() == of)
                .flatMap(it -> it.all().stream())
                .toList();
    }

    @Bean
    static RailLink statisticsInTheRail() {
        return new RailLink(12, "cases", "/statistics", "chart-bar", "statistics", Set.of(), false);
    }
}
