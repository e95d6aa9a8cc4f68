package dossier.duties.query;

import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Period;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which share of the duties whose last day is in this month was kept in time, of those that are kept, late or missed; and what is breached by now. */
@Component
record DutyTiles(DutyCalendar calendar, Figures figures, Wording wording) implements Tile.Source {
    private static final String DONE_STATES = "&state=KEPT&state=LATE&state=MISSED";
    private static final Set<State> DONE = EnumSet.of(State.KEPT, State.LATE, State.MISSED);

    @Override
    public Stream<Tile> of(PersonId reader) {
        var month = YearMonth.from(figures.todayInTheHouse());
        var now = Kept.of(calendar, month, reader);
        var before = Kept.of(calendar, month.minusMonths(1), reader);
        return Stream.of(kept(month, now, before), breached(reader));
    }

    private Tile kept(YearMonth month, Kept now, Kept before) {
        var list = ended(month);
        var rate = now.rate();
        return new Tile(
                20,
                "kept",
                Rule.LIMIT,
                rate == null ? "—" : rate + " %",
                "",
                list + DONE_STATES,
                before.rate() == null
                        ? null
                        : new Trend(
                                wording.say("tile.month-before", before.rate() + " %"),
                                tone(rate, before.rate()),
                                ended(month.minusMonths(1)) + DONE_STATES),
                rate == null
                        ? null
                        : new Part(
                                rate.intValue(),
                                wording.say("tile.kept-of", now.kept(), now.all()),
                                now.kept() == now.all() ? Tone.GOOD : Tone.PLAIN,
                                list + "&state=KEPT"),
                new Tile.More(wording.say("tile.not-kept", now.all() - now.kept()), list + "&state=LATE&state=MISSED"));
    }

    private static String ended(YearMonth month) {
        return "/duties?show=ended&lastDay.from=" + month.atDay(1) + "&lastDay.to=" + month.atEndOfMonth();
    }

    private static Tone tone(@Nullable BigDecimal now, BigDecimal before) {
        if (now == null || now.compareTo(before) == 0) return Tone.PLAIN;
        return now.compareTo(before) > 0 ? Tone.GOOD : Tone.BAD;
    }

    private Tile breached(PersonId reader) {
        var total = calendar.list(Map.of("state", List.of(State.BREACHED.name()), "limit", List.of("1")), reader)
                .total();
        return new Tile(
                21, "breached", Rule.LIMIT, String.valueOf(total), "items", "/duties?show=breached", null, null, null);
    }

    /** @param all kept or not, without those that are still owed or have lapsed */
    private record Kept(long kept, long all) {
        static Kept of(DutyCalendar calendar, YearMonth month, PersonId reader) {
            var counts = calendar.counts(new Period(month.atDay(1), month.atEndOfMonth()), reader)
                    .values();
            return new Kept(sum(counts.stream(), EnumSet.of(State.KEPT)), sum(counts.stream(), DONE));
        }

        private static long sum(Stream<Map<State, Long>> counts, Set<State> states) {
            return counts.flatMap(it -> it.entrySet().stream())
                    .filter(it -> states.contains(it.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** In percent with one digit, half up; null when there is nothing to keep. */
        @Nullable
        BigDecimal rate() {
            return all == 0
                    ? null
                    : BigDecimal.valueOf(kept * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        }
    }
}
