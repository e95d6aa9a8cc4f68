package dossier.contracts.query;

import dossier.contracts.query.ContractStatistics.Figure;
import dossier.contracts.query.ContractStatistics.Sum;
import dossier.handbook.Rule;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** CON-12: contracts that took effect this month and what they come to, beside the month before; as the statistics have it. */
@Component
record ContractTiles(Statistics statistics, Figures figures, Wording wording) implements Tile.Source {
    private static final String CNY = "CNY";

    @Override
    public Stream<Tile> of(PersonId reader) {
        var month = YearMonth.from(figures.todayInTheHouse());
        var before = month.minusMonths(1);
        var asked = Map.of("from", List.of(before.toString()), "to", List.of(month.toString()), "by", List.of("month"));
        var rows = statistics.of(asked, reader).contracts().rows();
        var then = signed(rows, before);
        var now = signed(rows, month);
        return Stream.of(
                new Tile(
                        10,
                        "signed",
                        Rule.CON_12,
                        Long.toString(now.contracts()),
                        "contracts",
                        now.ledger(),
                        trend(now.contracts() - then.contracts(), Long.toString(then.contracts()), then.ledger()),
                        null,
                        null),
                amount(sum(now), sum(then), inYuan(now.ledger()), inYuan(then.ledger())));
    }

    private Tile amount(Money now, Money then, String list, String listThen) {
        return new Tile(
                11,
                "amount",
                Rule.CON_12,
                figures.money(now),
                "",
                list,
                trend(now.amount().compareTo(then.amount()), figures.money(then), listThen),
                null,
                null);
    }

    private Trend trend(long difference, String before, String list) {
        return new Trend(
                wording.say("tile.month-before", before),
                difference == 0 ? Tone.PLAIN : difference > 0 ? Tone.GOOD : Tone.BAD,
                list);
    }

    private static String inYuan(String list) {
        return list + "&amount.currency=" + CNY;
    }

    private static Figure signed(List<ContractStatistics.Row> rows, YearMonth month) {
        return rows.stream()
                .filter(it -> it.key().equals(month.toString()))
                .map(it -> Objects.requireNonNull(it.steps().get(LifeStep.EFFECTIVE)))
                .findFirst()
                .orElseThrow();
    }

    private static Money sum(Figure figure) {
        return figure.sums().stream()
                .map(Sum::money)
                .filter(it -> it.currency().equals(CNY))
                .findFirst()
                .orElse(Money.zero(CNY));
    }
}
