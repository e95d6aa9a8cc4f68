package dossier.appraisals.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.More;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** APR-05: how far the latest cycle is; as its page has it. */
@Component
record CycleTiles(Ledgers ledgers, Wording wording) implements Tile.Source {
    @Override
    public Stream<Tile> of(PersonId reader) {
        var latest = Map.of("sort", List.of("-from"), "limit", List.of("1"));
        return ledgers.list(AppraisalReadModels.CYCLES, latest, reader).items().stream()
                .map(CycleFile.class::cast)
                .map(it -> tile(it.id(), reader));
    }

    private Tile tile(String cycle, PersonId reader) {
        var asked = Map.of("cycle", List.of(cycle));
        var progress =
                CycleProgress.of(ledgers.all(AppraisalReadModels.APPRAISALS, asked, AppraisalFile.class, reader), 0);
        var page = "/appraisal-cycles/" + cycle;
        var all = progress.all().size();
        var published = progress.published().size();
        var percent = all == 0 ? 0 : published * 100 / all;
        return new Tile(
                60,
                "cycle",
                Rule.APR_05,
                published + " / " + all,
                "people",
                page,
                null,
                new Part(percent, wording.say("tile.cycle-of", cycle), percent == 100 ? Tone.GOOD : Tone.PLAIN, page),
                new More(wording.say("tile.late", progress.late().size()), page));
    }
}
