package dossier.replay;

import dossier.handbook.Basis;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.platform.command.Streams;
import dossier.platform.log.Logged;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A decision as process miners take it: one event of theirs.
 *
 * @param stream {@code context/id} of the case that was asked
 * @param activity stored name of the command
 * @param rules codes of those that held or stood in the way
 * @param objecting codes of those in the way
 * @param related other cases and people that the command names
 */
record Mined(
        String id,
        Instant at,
        String stream,
        String activity,
        boolean refused,
        List<String> rules,
        List<String> objecting,
        PersonId by,
        String position,
        String department,
        List<Related> related) {
    private static final PersonId UNKNOWN = new PersonId("unknown");

    /**
     * @param as what it is to the decision: the component that names it
     * @param stream {@code context/id}
     */
    record Related(String as, String stream) {
        String context() {
            return contextOf(stream);
        }
    }

    String context() {
        return contextOf(stream);
    }

    private static String contextOf(String stream) {
        return Told.context(stream);
    }

    /** @param relations finds what a command names */
    static Mined of(Logged first, DecisionRecord record, Vocabulary words, Function<Object, List<Related>> relations) {
        var objecting = codes(record.objections().stream().map(Objection::rule));
        var held = codes(record.basis().stream().map(Basis::rule));
        return new Mined(
                first.id(),
                first.recordedAt(),
                Streams.of(record.command()),
                words.nameOf(record.command().getClass()),
                !objecting.isEmpty(),
                Stream.concat(held.stream(), objecting.stream()).distinct().toList(),
                objecting,
                record.given().by().person(),
                record.given().by().position(),
                record.given().by().department().value(),
                relations.apply(record.command()));
    }

    /** Where this version of the house cannot read why: it is counted nevertheless, under the name of its event. */
    static Mined unread(Logged first) {
        var by = first.by();
        return new Mined(
                first.id(),
                first.recordedAt(),
                first.stream(),
                first.name(),
                false,
                List.of(),
                List.of(),
                by == null ? UNKNOWN : by,
                first.position(),
                "",
                List.of());
    }

    private static List<String> codes(Stream<Rule> rules) {
        return rules.map(Rule::code).distinct().toList();
    }
}
