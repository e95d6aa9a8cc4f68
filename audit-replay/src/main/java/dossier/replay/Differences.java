package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Parameters;
import dossier.replay.Moments.Axis;
import dossier.replay.Moments.Step;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds any case of any context at two moments against each other, for those who may read it now. */
@Component
class Differences {
    private final Ledgers ledgers;

    Differences(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** @param from not after {@code to} */
    record Asked(Axis axis, Instant from, @Nullable Instant to) {
        /**
         * @param given {@code from}, {@code to} (now, where it is not given) and {@code axis}
         * @throws dossier.platform.read.BadQuery naming everything that is wrong
         */
        static Asked of(Map<String, List<String>> given) {
            var parameters = new Parameters(given);
            var axis = parameters.one("axis", Axis::valueOf);
            var from = parameters.moment("from");
            var to = parameters.moment("to");
            if (from == null && !given.containsKey("from")) parameters.fault("from", "missing");
            if (from != null && to != null && to.isBefore(from)) parameters.fault("to", "value");
            parameters.done();
            return new Asked(axis == null ? Axis.RECORDED : axis, from == null ? Instant.EPOCH : from, to);
        }

        boolean between(Instant moment) {
            return moment.isAfter(from) && (to == null || !moment.isAfter(to));
        }

        Map<String, List<String>> at(@Nullable Instant moment) {
            var name = axis == Axis.RECORDED ? "knownAt" : "asOf";
            return moment == null ? Map.of() : Map.of(name, List.of(moment.toString()));
        }
    }

    /** @throws NotReadable when there is no such case, or it is not in the reader's reach */
    Moments of(String context, String id, Asked asked, PersonId reader) {
        var now = ledgers.one(context, id, Map.of(), reader);
        var then = find(context, id, asked.at(asked.from), reader);
        var later = asked.to == null ? now : find(context, id, asked.at(asked.to), reader);
        var between = ledgers.story(context, id, Step.class, reader).stream()
                .filter(it -> asked.between(it.at(asked.axis)))
                .toList();
        return new Moments(
                context + "/" + id,
                asked.axis,
                asked.from,
                asked.to,
                then == null ? -1 : then.version(),
                later == null ? -1 : later.version(),
                Fields.changes(then == null ? null : then.document(), later == null ? null : later.document()),
                between.stream().limit(Moments.MOST).toList(),
                Math.max(0, between.size() - Moments.MOST));
    }

    private Ledgers.@Nullable Reading<?> find(
            String context, String id, Map<String, List<String>> at, PersonId reader) {
        try {
            return ledgers.one(context, id, at, reader);
        } catch (NotReadable notThere) {
            return null; // it may be read now, so it was not there then
        }
    }
}
