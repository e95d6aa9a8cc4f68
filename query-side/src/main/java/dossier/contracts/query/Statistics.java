package dossier.contracts.query;

import dossier.contracts.query.ContractStatistics.Counted;
import dossier.contracts.query.DutyStatistics.Owed;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Parameters;
import dossier.policies.api.WorkingCalendars;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CON-12 for somebody: over the contracts they may read. Summed anew for each question from a few components of the ledger's lines, which stay at hand, so nothing can
 * go astray and nobody is counted what they may not see.
 */
@Component
class Statistics {
    private static final String LEDGER = "contracts";

    /**
     * All that was counted for a question.
     *
     * @param orders null where they cannot be told by what is asked
     */
    record Answer(
            StatisticsQuery asked,
            ContractStatistics contracts,
            DutyStatistics duties,
            @Nullable OrderStatistics orders) {}

    /** The duties behind one count. @param rule null for all */
    record Duties(StatisticsQuery asked, @Nullable Rule rule, State state, List<DutyStatistics.Line> lines) {}

    private final Ledgers ledgers;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Statistics(Ledgers ledgers, WorkingCalendars calendars, Clock clock) {
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param given parameters as in the address; {@code fresh} to wait for all that was written before */
    Answer of(Map<String, List<String>> given, PersonId reader) {
        var parameters = new Parameters(given);
        var asked = StatisticsQuery.of(parameters, today());
        var fresh = parameters.flag("fresh");
        parameters.done();
        var contracts = ledgers.atHand(LEDGER, Counted.Line.class, Counted::of, fresh, reader).stream()
                .filter(asked::counts)
                .toList();
        return new Answer(
                asked,
                ContractStatistics.of(asked, contracts, calendars.inForce()),
                DutyStatistics.of(asked, contracts, today()),
                asked.tellsOfOrders() ? OrderStatistics.of(asked, orders(asked, fresh, reader)) : null);
    }

    private List<OrderStatistics.Line> orders(StatisticsQuery asked, boolean fresh, PersonId reader) {
        var filter = asked.filter();
        if (fresh) filter.put("fresh", List.of("true"));
        return ledgers.all("orders", filter, OrderStatistics.Line.class, reader);
    }

    /** @param given as for the statistics, with {@code state}, and {@code rule} where it is of one. @throws NotReadable without a state, which makes no list */
    Duties duties(Map<String, List<String>> given, PersonId reader) {
        var parameters = new Parameters(given);
        var asked = StatisticsQuery.of(parameters, today());
        var rule = parameters.one("rule", Rule::of);
        var state = parameters.one("state", State::valueOf);
        parameters.done();
        if (state == null) throw new NotReadable();
        var contracts = ledgers.all(LEDGER, asked.filter(), Owed.class, reader);
        return new Duties(asked, rule, state, DutyStatistics.list(asked, rule, state, contracts, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
    }
}
