package dossier.orders.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** ORD-04: orders at risk of being late, beside the share of those delivered that were in time; as the board of orders has it. */
@Component
record OrderTiles(Ledgers ledgers, Wording wording) implements Tile.Source {
    private static final Map<String, List<String>> DELAYED = Map.of("delays.from", List.of("1"));

    @Override
    public Stream<Tile> of(PersonId reader) {
        var standing = Punctuality.of(ledgers, reader);
        var rate = standing.rate();
        var part = rate == null
                ? null
                : new Part(
                        rate.intValue(),
                        wording.say("tile.on-time", rate, standing.onTime(), standing.onTime() + standing.late()),
                        standing.late() == 0 ? Tone.GOOD : Tone.PLAIN,
                        "/orders?onTime=true");
        return Stream.of(new Tile(
                30,
                "at-risk",
                Rule.ORD_04,
                Integer.toString(standing.atRisk()),
                "orders",
                "/orders?atRisk=true",
                null,
                part,
                new Tile.More(
                        wording.say("tile.delayed", ledgers.count("orders", DELAYED, reader)),
                        "/orders?delays.from=1")));
    }
}
