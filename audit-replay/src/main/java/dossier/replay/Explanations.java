package dossier.replay;

import dossier.handbook.DecisionRecord;
import dossier.handbook.Fact;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.platform.command.Deciders;
import dossier.platform.command.Streams;
import dossier.platform.log.EventLog;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.read.Details;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.store.Vocabulary;
import dossier.replay.DecisionLine.Ruled;
import dossier.replay.Why.Asked;
import dossier.replay.Why.Known;
import dossier.replay.Why.Made;
import dossier.replay.Why.Source;
import dossier.words.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says why: for those who may read the case, and for auditors with what comes of taking the decision again. */
@Component
public class Explanations {
    private static final int EVENTS_BEFORE = 5;

    private final EventLog log;
    private final Deciders deciders;
    private final Vocabulary words;
    private final Judge judge;
    private final Auditors auditors;
    private final Ledgers ledgers;

    Explanations(EventLog log, Deciders deciders, Vocabulary words, Auditors auditors, Ledgers ledgers) {
        this.log = log;
        this.deciders = deciders;
        this.words = words;
        this.judge = new Judge(deciders::of, words);
        this.auditors = auditors;
        this.ledgers = ledgers;
    }

    /**
     * With the decisions behind it.
     *
     * @param id of any event of the decision
     * @throws NotReadable when there is no such decision, or its case is not in the reader's reach
     */
    public Why of(String id, PersonId reader) {
        return of(id, reader, true);
    }

    /** The same without the decisions behind it, which a package for others leaves in the house. */
    public Why alone(String id, PersonId reader) {
        return of(id, reader, false);
    }

    private Why of(String id, PersonId reader, boolean chained) {
        return log.read(reading -> {
            var recalled = new Recollection(deciders::of, reading).one(id).orElseThrow(NotReadable::new);
            var past = recalled.past();
            if (past == null) throw new NotReadable();
            var audits = auditors.include(reader);
            var untold = audits ? List.<String>of() : untold(past, reader);
            if (untold.contains(past.id())) throw new NotReadable();
            var verdict = verdict(recalled, past);
            return why(recalled, past, verdict, reader, reading, untold, chained);
        });
    }

    /**
     * The decision that made an event.
     *
     * @param stream {@code context/id} of its case
     * @return its id
     * @throws NotReadable when there is no such event, or its decision is not in the reader's reach
     */
    public String madeBy(String stream, long version, PersonId reader) {
        var decision = log.read(reading -> reading.of(stream, version, version).stream()
                .map(Logged::decisionId)
                .flatMap(Stream::ofNullable)
                .findFirst());
        return alone(decision.orElseThrow(NotReadable::new), reader).id();
    }

    /** What else has happened in the case and is not for them to know; a decision they are not told of is none to them. */
    private List<String> untold(PastDecision past, PersonId reader) {
        var command = past.record().command();
        return ledgers.untold(Streams.of(command).split("/", 2)[0], command.id().value(), reader);
    }

    private boolean isTold(Logged first, PersonId reader) {
        try {
            var stream = first.stream().split("/", 2);
            return !ledgers.untold(stream[0], stream[1], reader).contains(first.id());
        } catch (NotReadable kept) {
            return false;
        }
    }

    private Why why(
            Recalled recalled,
            PastDecision past,
            Verdict verdict,
            PersonId reader,
            Reading reading,
            List<String> untold,
            boolean chained) {
        var record = past.record();
        var given = record.given();
        var stream = Streams.of(record.command());
        var audits = auditors.include(reader);
        var ancestry = new Ancestry(reading, words, it -> audits || isTold(it, reader));
        var after = record.version() + 1 + past.events().size();
        return new Why(
                past.id(),
                stream,
                record.version(),
                given.at(),
                given.happenedAt(),
                past.recordedAt(),
                words.nameOf(record.command().getClass()),
                Details.of(record.command()),
                given.by(),
                record.accepted() ? Ruled.ACCEPTED : Ruled.REFUSED,
                given.policy().version(),
                ancestry.policy(given.policy().version()),
                clauses(recalled, past, verdict),
                given.facts().stream().map(it -> known(it, ancestry)).toList(),
                reading.of(stream, Math.max(0, record.version() + 1 - EVENTS_BEFORE), record.version()).stream()
                        .filter(it -> !untold.contains(it.id()))
                        .map(Source::of)
                        .toList(),
                IntStream.range(0, past.events().size())
                        .mapToObj(i -> new Made(
                                record.version() + 1 + i,
                                words.nameOf(past.events().get(i).getClass()),
                                Details.of(past.events().get(i))))
                        .toList(),
                chained ? ancestry.of(past.id(), record) : List.of(),
                reading.of(stream, after, after).stream()
                        .filter(it -> !untold.contains(it.id()))
                        .findFirst()
                        .map(Source::of)
                        .orElse(null),
                audits ? verdict : null);
    }

    private Verdict verdict(Recalled recalled, PastDecision past) {
        var not = recalled.not();
        return not != null ? not.verdict() : judge.faithfully(past, Objects.requireNonNull(recalled.state()));
    }

    /** Every clause that was asked, where asking again tells the same; else what the record keeps of them. */
    private List<Asked> clauses(Recalled recalled, PastDecision past, Verdict verdict) {
        var record = past.record();
        var told = verdict.outcome() == Verdict.Outcome.REPRODUCED
                        && record.given().by().employed()
                ? judge.standings(past, Objects.requireNonNull(recalled.state()))
                : recorded(record);
        return told.stream()
                .map(it -> asked(it, record))
                .sorted(Comparator.comparing(Explanations::order))
                .toList();
    }

    private static List<Standing> recorded(DecisionRecord record) {
        return Stream.concat(
                        record.objections().stream()
                                .map(it -> new Standing(
                                        it.rule(),
                                        it.needs(),
                                        Standing.Verdict.OBJECTS,
                                        it.authority(),
                                        it.details(),
                                        null)),
                        record.basis().stream()
                                .map(it -> new Standing(
                                        it.rule(), "", Standing.Verdict.HOLDS, false, List.of(), it.onBehalfOf())))
                .toList();
    }

    private static Asked asked(Standing it, DecisionRecord record) {
        return new Asked(
                it.rule(),
                it.needs(),
                it.rule().source(),
                it.verdict(),
                it.details(),
                it.onBehalfOf(),
                parameters(it.rule(), record));
    }

    private static List<PolicyParameter> parameters(Rule rule, DecisionRecord record) {
        return PolicyParameter.of(record.given().policy().terms()).stream()
                .filter(it -> it.isUsedBy(rule))
                .toList();
    }

    private static int order(Asked asked) {
        return switch (asked.verdict()) {
            case OBJECTS -> 0;
            case HOLDS -> 1;
            case DEPENDS_ON_THE_FIELDS -> 2;
            case DOES_NOT_APPLY -> 3;
        };
    }

    private Known known(Fact fact, Ancestry ancestry) {
        return new Known(words.nameOf(fact.answer().getClass()), Details.of(fact.answer()), ancestry.source(fact));
    }
}
