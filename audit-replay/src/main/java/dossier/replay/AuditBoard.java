package dossier.replay;

import static dossier.replay.DecisionRegister.DECISIONS;
import static java.util.Comparator.comparing;

import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Row;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The decisions that were recorded in the months that are asked for: how many were refused, which rules stood in the way, and whose they were. */
@Component
record AuditBoard(
        Ledgers ledgers, DecisionSearch search, Auditors auditors, Figures figures, Wording wording, Names names)
        implements Board {
    private static final int MOST = 8;

    /** What is read of each line. */
    public record Line(Instant at, PersonId by, Ruled outcome, List<Rule> objecting) {
        private boolean refused() {
            return outcome == Ruled.REFUSED;
        }

        private YearMonth month() {
            return YearMonth.from(at.atZone(Circumstances.ZONE));
        }
    }

    /** Some decisions and the list of them. */
    private record Some(List<Line> lines, LedgerFilter those) {
        private long refused() {
            return lines.stream().filter(Line::refused).count();
        }

        private LedgerFilter ruled(Ruled outcome) {
            return those.with("outcome", outcome);
        }

        private Cell[] cells() {
            return new Cell[] {
                Cell.of(lines.size() - refused(), ruled(Ruled.ACCEPTED).list()),
                Cell.of(refused(), ruled(Ruled.REFUSED).list()),
                Cell.rate(Percent.of(refused(), lines.size()))
            };
        }

        private Some in(YearMonth month) {
            return new Some(
                    lines.stream().filter(it -> it.month().equals(month)).toList(),
                    those.with("from", month.atDay(1)).with("to", month.atEndOfMonth()));
        }
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.PERSON);
    }

    @Override
    public boolean isFor(PersonId reader) {
        return auditors.include(reader);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var now = some(asked, reader);
        return new Shown(
                tiles(now, some(asked.before(), reader)), List.of(months(asked, now), rules(now), people(now)));
    }

    private Some some(BoardQuery asked, PersonId reader) {
        var those = LedgerFilter.of(DECISIONS)
                .with("by", asked.only(By.PERSON))
                .with("from", asked.firstDay())
                .with("to", asked.lastDay());
        return new Some(ledgers.all(DECISIONS, search.query(those.asked(), reader), Line.class, reader), those);
    }

    private List<Tile> tiles(Some now, Some before) {
        var refused = now.ruled(Ruled.REFUSED).list();
        var rate = Percent.of(now.refused(), now.lines().size());
        var tile = Tile.of("audit-refused", null, now.refused(), "decisions", refused)
                .with(Trend.less(
                        now.refused(),
                        before.refused(),
                        wording.say("tile.before", before.refused()),
                        before.ruled(Ruled.REFUSED).list()));
        return List.of(
                Tile.of(
                                "audit-decisions",
                                null,
                                now.lines().size(),
                                "decisions",
                                now.those().list())
                        .with(new Trend(
                                wording.say("tile.before", before.lines().size()),
                                Tone.PLAIN,
                                before.those().list())),
                rate == null
                        ? tile
                        : tile.with(new Part(rate.intValue(), wording.say("tile.share", rate), Tone.PLAIN, refused)));
    }

    private Chart months(BoardQuery asked, Some found) {
        return new Chart(
                "audit-months",
                Form.COLUMNS,
                null,
                List.of(
                        Series.part(wording.constant(Ruled.ACCEPTED), "jade"),
                        Series.part(wording.constant(Ruled.REFUSED), "seal"),
                        Series.rate(wording.say("series.refused-rate"), "azure")),
                asked.months().stream()
                        .map(it -> Row.of(it, figures, found.in(it).cells()))
                        .toList(),
                Row.of(wording.say("chart.total"), found.cells()));
    }

    private Chart rules(Some found) {
        var refusals = found.ruled(Ruled.REFUSED);
        return most(
                "audit-rules",
                found.lines().stream().flatMap(it -> it.objecting().stream()),
                it -> Row.of(
                        it.getKey().code() + " " + wording.name(it.getKey()),
                        Cell.of(
                                it.getValue(),
                                refusals.with("objecting", it.getKey().code()).list())));
    }

    private Chart people(Some found) {
        var refusals = found.ruled(Ruled.REFUSED);
        return most(
                "audit-people",
                found.lines().stream().filter(Line::refused).map(Line::by),
                it -> Row.of(
                        names.of(it.getKey()),
                        Cell.of(
                                it.getValue(),
                                refusals.with("by", it.getKey().value()).list())));
    }

    private <K> Chart most(String name, Stream<K> keys, Function<Map.Entry<K, Long>, Row> row) {
        var counts = new HashMap<K, Long>();
        keys.forEach(it -> counts.merge(it, 1L, Long::sum));
        return new Chart(
                name,
                Form.BARS,
                null,
                List.of(Series.bar(wording.constant(Ruled.REFUSED), "seal")),
                counts.entrySet().stream()
                        .sorted(comparing((Map.Entry<K, Long> it) -> it.getValue())
                                .reversed())
                        .limit(MOST)
                        .map(row)
                        .toList(),
                null);
    }
}
