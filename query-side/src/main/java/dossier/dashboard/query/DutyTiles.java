package dossier.dashboard.query;

import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Percent;
import dossier.platform.read.Period;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which share of the duties whose last day is in these months was kept in time, of those that are kept, late or missed; and what is breached by now. */
@Component
record DutyTiles(DutyCalendar calendar, Wording wording) {
    private static final String DONE_STATES = "&state=KEPT&state=LATE&state=MISSED";
    private static final Set<State> DONE = EnumSet.of(State.KEPT, State.LATE, State.MISSED);

    Stream<Tile> of(BoardQuery asked, PersonId reader) {
        return Stream.of(kept(asked, reader), breached(reader));
    }

    private Tile kept(BoardQuery asked, PersonId reader) {
        var now = Kept.of(calendar, asked, reader);
        var before = Kept.of(calendar, asked.before(), reader).rate();
        var list = ended(asked);
        var rate = now.rate();
        return Tile.of("kept", Rule.LIMIT, Percent.said(rate), "", list + DONE_STATES)
                .with(
                        before == null || rate == null
                                ? null
                                : Trend.more(
                                        rate,
                                        before,
                                        wording.say("tile.before", before + " %"),
                                        ended(asked.before()) + DONE_STATES))
                .with(
                        rate == null
                                ? null
                                : new Part(
                                        rate.intValue(),
                                        wording.say("tile.kept-of", now.kept(), now.all()),
                                        now.kept() == now.all() ? Tone.GOOD : Tone.PLAIN,
                                        list + "&state=KEPT"))
                .with(new Tile.More(
                        wording.say("tile.not-kept", now.all() - now.kept()), list + "&state=LATE&state=MISSED"));
    }

    private static String ended(BoardQuery asked) {
        return "/duties?show=ended&lastDay.from=" + asked.firstDay() + "&lastDay.to=" + asked.lastDay();
    }

    private Tile breached(PersonId reader) {
        var asked = Map.of("state", List.of(State.BREACHED.name()), "limit", List.of("1"));
        var total = String.valueOf(calendar.list(asked, reader).total());
        return Tile.of("breached", Rule.LIMIT, total, "items", "/duties?show=breached")
                .asOfNow();
    }

    /** @param all kept or not, without those that are still owed or have lapsed */
    private record Kept(long kept, long all) {
        static Kept of(DutyCalendar calendar, BoardQuery asked, PersonId reader) {
            var counts = calendar.counts(new Period(asked.firstDay(), asked.lastDay()), reader)
                    .values();
            return new Kept(sum(counts.stream(), EnumSet.of(State.KEPT)), sum(counts.stream(), DONE));
        }

        private static long sum(Stream<Map<State, Long>> counts, Set<State> states) {
            return counts.flatMap(it -> it.entrySet().stream())
                    .filter(it -> states.contains(it.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** Null when there is nothing to keep. */
        @Nullable
        BigDecimal rate() {
            return Percent.of(kept, all);
        }
    }
}
