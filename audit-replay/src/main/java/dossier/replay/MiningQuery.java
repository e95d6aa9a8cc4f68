package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.replay.DecisionLine.Ruled;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;

/**
 * Which decisions are taken along, asked for as in the register; what is empty asks for nothing.
 *
 * @param period days of recording
 * @param without cases that their reader is not told of
 */
record MiningQuery(
        Period period,
        List<String> contexts,
        List<String> streams,
        List<String> commands,
        List<String> people,
        List<Ruled> outcomes,
        List<String> without)
        implements Predicate<Mined> {
    /** @throws dossier.platform.read.BadQuery naming everything that is wrong */
    static MiningQuery of(MultiValueMap<String, String> given) {
        var asked = new Parameters(Listing.filled(given));
        var query = new MiningQuery(
                Period.of(asked, "", Period.ALL),
                asked.all("context", it -> it),
                asked.all("stream", it -> it),
                asked.all("command", it -> it),
                asked.all("by", it -> it),
                asked.all("outcome", Ruled::valueOf),
                List.of());
        asked.done();
        return query;
    }

    /** @param streams cases that are left out */
    MiningQuery without(List<String> streams) {
        return new MiningQuery(period, contexts, this.streams, commands, people, outcomes, streams);
    }

    @Override
    public boolean test(Mined it) {
        return !without.contains(it.stream())
                && asked(contexts, it.context())
                && asked(streams, it.stream())
                && asked(commands, it.activity())
                && asked(people, it.by().value())
                && asked(outcomes, it.refused() ? Ruled.REFUSED : Ruled.ACCEPTED);
    }

    private static <T> boolean asked(List<T> some, T value) {
        return some.isEmpty() || some.contains(value);
    }
}
