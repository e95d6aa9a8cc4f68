package dossier.complaints.query;

import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.More;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** CMP-02: complaints in which something is owed, and how many limits of complaints have run out and are still owed. */
@Component
record ComplaintTiles(Ledgers ledgers, DutyCalendar calendar, Wording wording) implements Tile.Source {
    private static final String LEDGER = ComplaintReadModels.COMPLAINTS;

    @Override
    public Stream<Tile> of(PersonId reader) {
        var over = calendar.list(
                        Map.of(
                                "context",
                                List.of(LEDGER),
                                "rule",
                                List.of(Rule.CMP_02.code()),
                                "state",
                                List.of(State.BREACHED.name()),
                                "limit",
                                List.of("1")),
                        reader)
                .total();
        return Stream.of(new Tile(
                50,
                "complaints",
                Rule.CMP_02,
                Long.toString(ledgers.count(LEDGER, Map.of("owing", List.of("true")), reader)),
                "complaints",
                "/complaints?owing=true",
                null,
                null,
                new More(
                        wording.say("tile.limits-over", String.valueOf(over)),
                        "/duties?show=breached&context=" + LEDGER + "&rule=" + Rule.CMP_02.code())));
    }
}
