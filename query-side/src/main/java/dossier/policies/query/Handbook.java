package dossier.policies.query;

import static java.util.stream.Collectors.groupingBy;

import dossier.handbook.Circumstances;
import dossier.handbook.OnRecord;
import dossier.handbook.PolicyInForce;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.read.Recorded;
import dossier.platform.read.Rulings;
import dossier.platform.read.Rulings.Count;
import dossier.platform.read.Rulings.Found;
import dossier.platform.read.Rulings.Outcome;
import dossier.platform.web.Wording;
import dossier.policies.api.PolicyId;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The handbook, with what each rule did in a period and the figures of the policy in force beside the rules that use them. */
@Component
class Handbook {
    private static final int LATEST = 200;

    /**
     * @param policy version of the policy in force, 0 for the built-in figures
     * @param others figures that no rule is known to use
     */
    record Edition(Period period, int policy, List<Article> rules, List<PolicyParameter> others) {}

    /**
     * @param source the handbooks it stands in; empty for a rule of the house's own
     * @param decisions about cases the reader may read, recorded in the period
     * @param duties whose last day is in the period, by how they stand
     * @param records as they stand now; null for a rule of another kind
     */
    record Article(
            Rule rule,
            Rule.Kind kind,
            String name,
            String text,
            String source,
            Count decisions,
            Map<State, Long> duties,
            @Nullable Records records,
            List<PolicyParameter> parameters) {}

    /** @param list address of the page that lists them */
    record Records(long present, long missing, String list) {
        private static final Records NONE = new Records(0, 0, "");

        private static Records of(List<OnRecord> all, String list) {
            var present = all.stream().filter(OnRecord::present).count();
            return new Records(present, all.size() - present, list);
        }
    }

    /** The latest decisions behind one count. */
    record Decisions(Period period, Rule rule, Outcome outcome, Found found) {}

    private final Rulings rulings;
    private final DutyCalendar duties;
    private final ObjectProvider<Recorded> recorded;
    private final Ledgers ledgers;
    private final Wording wording;
    private final Clock clock;

    Handbook(
            Rulings rulings,
            DutyCalendar duties,
            ObjectProvider<Recorded> recorded,
            Ledgers ledgers,
            Wording wording,
            Clock clock) {
        this.rulings = rulings;
        this.duties = duties;
        this.recorded = recorded;
        this.ledgers = ledgers;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param asked {@code from} and {@code to}, days, this year when nothing is asked; {@code fresh} to wait for all that was decided before */
    Edition of(Map<String, List<String>> asked, PersonId reader) {
        var parameters = new Parameters(asked);
        var period = period(parameters);
        var fresh = parameters.flag("fresh");
        parameters.done();
        if (fresh) rulings.awaitAll();
        var policy = inForce(reader);
        var figures = PolicyParameter.of(policy.terms());
        var decisions = rulings.counts(period, reader);
        var owed = duties.counts(period, reader);
        var records = records(reader);
        var rules = Stream.of(Rule.values())
                .map(it -> new Article(
                        it,
                        it.kind(),
                        wording.name(it),
                        wording.say(it.code() + ".text"),
                        it.source(),
                        decisions.getOrDefault(it, Count.NONE),
                        owed.getOrDefault(it, Map.of()),
                        it.kind() == Rule.Kind.RECORD ? records.getOrDefault(it, Records.NONE) : null,
                        figures.stream().filter(one -> one.isUsedBy(it)).toList()))
                .toList();
        return new Edition(
                period,
                policy.version(),
                rules,
                figures.stream().filter(PolicyParameter::standsAlone).toList());
    }

    /** @param asked as for the handbook, and {@code outcome}; allowed when it is not given */
    Decisions decisions(Rule rule, Map<String, List<String>> asked, PersonId reader) {
        var parameters = new Parameters(asked);
        var period = period(parameters);
        var outcome =
                Optional.ofNullable(parameters.one("outcome", Outcome::valueOf)).orElse(Outcome.ALLOWED);
        parameters.done();
        return new Decisions(period, rule, outcome, rulings.list(rule, outcome, period, LATEST, reader));
    }

    private Period period(Parameters asked) {
        var year = today().getYear();
        return Period.of(asked, "", new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** Each kind is read once, for all the rules that ask for it. */
    private Map<Rule, Records> records(PersonId reader) {
        var records = new EnumMap<Rule, Records>(Rule.class);
        recorded.orderedStream()
                .forEach(kind -> kind.onRecord(reader)
                        .collect(groupingBy(OnRecord::rule))
                        .forEach((rule, those) -> records.putIfAbsent(rule, Records.of(those, kind.list()))));
        return records;
    }

    private PolicyInForce inForce(PersonId reader) {
        return ledgers.list("policies", Map.of(), reader).items().stream()
                .map(PolicyFile.class::cast)
                .filter(it -> it.id().equals(PolicyId.HOUSE.value()))
                .findFirst()
                .flatMap(it -> it.inForce(today()))
                .map(it -> new PolicyInForce(it.number(), it.terms()))
                .orElse(PolicyInForce.BUILT_IN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
    }
}
