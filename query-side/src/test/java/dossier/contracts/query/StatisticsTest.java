package dossier.contracts.query;

import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.House;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.Portion;
import dossier.contracts.query.ContractStatistics.Row;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Recomputed;
import dossier.handbook.Rule;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.DelayForecast;
import dossier.orders.api.OrderEvent.Delivered;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderEvent.UnderstandingRecorded;
import dossier.orders.api.OrderId;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.BadQuery;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.CalendarId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** CON-12, held against the events themselves and against the lists behind its figures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsTest {
    private static final PersonId QIAN = new PersonId("qian"), AUDITOR = new PersonId("xu");
    private static final DepartmentId NORTH = new DepartmentId("north");
    private static final CalendarId Y2026 = new CalendarId("2026");

    private record Happened(LocalDate on, ContractEvent event) {}

    /** One contract at one step, as the events say it. */
    private record Fact(String key, LifeStep step, String currency, long contracts, BigDecimal amount) {}

    private final House house = new House();
    private final List<Happened> happened = new ArrayList<>();

    @BeforeEach
    void a_year_of_contracts() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new DepartmentOpened(NORTH, "North"));
        house.happen("house", new PositionDefined(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS)));
        house.happen("house", new PositionDefined(NORTH, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS)));
        house.happen("house", new PositionDefined(NORTH, "auditor", "Auditor", Set.of(Authority.READ_ALL)));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("house", new EmployeeHired(QIAN, "Qian", NORTH, "clerk", null));
        house.happen("house", new EmployeeHired(AUDITOR, "Xu", NORTH, "auditor", null));
        house.happen("li", new CalendarProposed(Y2026, List.of(), LI), new CalendarApproved(Y2026, List.of()));
        for (var i = 0; i < 24; i++) life(i);
        house.list("contracts", AUDITOR);
        house.list("calendars", AUDITOR);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void every_figure_equals_the_same_made_anew_from_the_events_and_the_list_behind_it(Grouping by) {
        var shown = ask(AUDITOR, "by", by.name(), "from", "2026-01", "to", "2026-12")
                .contracts();

        Recomputed.equal(
                Rule.CON_12,
                shown.rows().stream().flatMap(StatisticsTest::facts).toList(),
                fromEvents(by));
        for (var row :
                Stream.concat(shown.rows().stream(), Stream.of(shown.total())).toList())
            row.steps().values().forEach(figure -> {
                assertThat(list(figure.ledger(), AUDITOR)).hasSize((int) figure.contracts());
                figure.sums().forEach(sum -> {
                    var lines = list(sum.ledger(), AUDITOR);
                    assertThat(lines).hasSize((int) sum.contracts());
                    assertThat(lines.stream()
                                    .map(LedgerLine::amount)
                                    .map(Money::amount)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(sum.money().amount());
                });
            });
    }

    /** ORD-04: eighteen orders of three customers and two departments, some late, some delayed with understanding and some without. */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void orders_count_by_their_day_and_each_number_has_its_list(Grouping by) {
        for (var i = 0; i < 18; i++) order(i);
        house.list("orders", AUDITOR);
        var shown = ask(AUDITOR, "by", by.name(), "from", "2026-03", "to", "2026-06")
                .orders();

        assertThat(shown.total().onTime().orders()).isEqualTo(8);
        assertThat(shown.total().late().orders()).isEqualTo(4);
        assertThat(shown.total().rate()).isEqualByComparingTo("66.7");
        assertThat(shown.total().understood().orders()).isEqualTo(3);
        assertThat(shown.total().notUnderstood().orders()).isEqualTo(3);
        assertThat(shown.rows().isEmpty()).isEqualTo(by == Grouping.PERSON || by == Grouping.STAGE);
        for (var row :
                Stream.concat(shown.rows().stream(), Stream.of(shown.total())).toList())
            for (var count : List.of(row.onTime(), row.late(), row.understood(), row.notUnderstood()))
                assertThat(orders(count.list(), AUDITOR)).as(count.list()).hasSize(count.orders());
        if (!shown.rows().isEmpty())
            assertThat(shown.rows().stream()
                            .mapToInt(it -> it.onTime().orders())
                            .sum())
                    .isEqualTo(shown.total().onTime().orders());
        assertThat(ask(AUDITOR, "drafter", "li", "from", "2026-03", "to", "2026-06")
                        .orders())
                .isNull();
    }

    /** A third is outstanding, a ninth late; due in March, April or May, and one in six has a delay that is understood, one in six one that is not. */
    private void order(int i) {
        var id = new OrderId("o-" + i);
        var due = LocalDate.of(2026, 3 + i % 3, 10);
        var portion = new Portion(Money.cny("100.00"), List.of());
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderRegistered(
                id,
                "DD-" + i,
                new ContractId("c-" + i),
                null,
                new CounterpartyId("k" + i % 3),
                i % 2 == 0 ? SALES : NORTH,
                "",
                portion,
                due));
        if (i % 6 < 2) events.add(new DelayForecast(id, 1, due, due.plusDays(9), "castings"));
        if (i % 6 == 0) events.add(new UnderstandingRecorded(id, 1, "fine", null));
        if (i % 6 < 4) events.add(new Delivered(id, 1, portion, i % 9 < 3 ? due.plusDays(2) : due, null));
        house.happen("li", events.toArray(OrderEvent[]::new));
    }

    private List<?> orders(String address, PersonId reader) {
        var asked = new HashMap<>(query(address));
        asked.put("limit", List.of("200"));
        return house.get(Ledgers.class).list("orders", asked, reader).items();
    }

    @Test
    void the_filters_narrow_it_down_and_so_do_the_lists() {
        var shown = ask(AUDITOR, "department", "north", "from", "2026-02", "to", "2026-03")
                .contracts();

        assertThat(shown.rows()).extracting(Row::key).containsExactly("2026-02", "2026-03");
        var drafted = shown.total().steps().get(LifeStep.DRAFTED);
        assertThat(list(drafted.ledger(), AUDITOR))
                .hasSize((int) drafted.contracts())
                .allSatisfy(it -> {
                    assertThat(it.department()).isEqualTo(NORTH);
                    assertThat(it.days().drafted()).isBetween("2026-02-01", "2026-03-31");
                });
    }

    @Test
    void it_counts_for_everyone_only_what_they_may_read() {
        var all = drafted(ask(AUDITOR, "from", "2026-01", "to", "2026-12"));
        var of_li = drafted(ask(LI, "from", "2026-01", "to", "2026-12"));
        var of_qian = drafted(ask(QIAN, "from", "2026-01", "to", "2026-12"));

        assertThat(all).isEqualTo(24);
        assertThat(of_li).isPositive().isEqualTo(all - of_qian);
        assertThat(drafted(ask(new PersonId("nobody"), "from", "2026-01", "to", "2026-12")))
                .isZero();
    }

    @Test
    void the_time_from_submission_to_effect_is_told_in_working_days() {
        var total = ask(AUDITOR, "from", "2026-01", "to", "2026-12").contracts().total();

        // each takes effect two weeks after it was submitted for the first time
        assertThat(total.took().average()).isEqualByComparingTo("10.0");
        assertThat(total.took().contracts())
                .isEqualTo(total.steps().get(LifeStep.EFFECTIVE).contracts());
    }

    @Test
    void duties_are_counted_by_how_they_were_kept_and_each_count_opens_its_list() {
        var rows = ask(AUDITOR, "from", "2026-01", "to", "2026-12").duties().rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.rule()).isEqualTo(Rule.CON_09);
            assertThat(row.states().get(State.KEPT).duties()).isEqualTo(4);
            assertThat(row.states().get(State.LATE).duties()).isEqualTo(4);
            assertThat(row.averageLate()).isEqualByComparingTo("3.0");
            assertThat(row.mostLate()).isEqualTo(3);
            row.states().forEach((state, count) -> {
                var behind = house.get(Statistics.class).duties(query(count.list()), AUDITOR);
                assertThat(behind.lines())
                        .hasSize((int) count.duties())
                        .allSatisfy(it -> assertThat(it.duty().state()).isEqualTo(state));
            });
        });
    }

    @Test
    void what_cannot_be_understood_is_said() {
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> ask(LI, "by", "COLOUR", "from", "2026-13", "shade", "red"))
                .satisfies(it -> assertThat(it.faults())
                        .extracting(BadQuery.Fault::parameter)
                        .containsExactly("by", "from", "shade"));
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> ask(LI, "from", "2026-05", "to", "2026-04"));
    }

    /** Each goes further than the one before, up to its archive, and begins anew after the sixth. */
    private void life(int i) {
        var id = new ContractId("c" + i);
        var begin = LocalDate.of(2026, 1, 5).plusDays(13L * i);
        var by = i % 3 == 0 ? QIAN : LI;
        var draft = new ContractDraft(
                "Pumps " + i,
                new CounterpartyId("customer" + i % 4),
                new Money(new BigDecimal(10_000 + 777 * i), i % 5 == 0 ? "USD" : "CNY"),
                true,
                false,
                List.of(),
                null);
        happen(begin, new ContractDrafted(id, draft, by, i % 3 == 0 ? NORTH : SALES));
        if (i % 6 > 0) happen(begin.plusDays(1), new ContractSubmitted(id, "HT-" + i, 1, false, null));
        if (i % 6 > 1) happen(begin.plusDays(2), new ReturnedByManager(id, LI, List.of()));
        if (i % 6 > 2) happen(begin.plusDays(3), new ContractSubmitted(id, "HT-" + i, 1, false, null));
        if (i % 6 > 3) {
            var due = begin.plusDays(30);
            var duty = Duty.byEndOf(due, Rule.CON_09, "1");
            var done = (i % 6 == 4 ? due : due.plusDays(3))
                    .atTime(12, 0)
                    .atZone(Circumstances.ZONE)
                    .toInstant();
            happen(begin.plusDays(15), new ContractTookEffect(id, begin.plusDays(15)), new DutyBegun(id, duty));
            happen(due.plusDays(5), new DutyKept(id, Rule.CON_09, "1", duty.due(), done));
            happen(
                    due.plusDays(6),
                    i % 6 == 4 ? new ContractTerminated(id, 1, due.plusDays(4)) : new ContractArchived(id, "A"));
        }
    }

    private void happen(LocalDate on, ContractEvent... events) {
        house.now(on.atTime(1, 0).atZone(Circumstances.ZONE).toInstant());
        house.happen("house", events);
        Arrays.stream(events).forEach(it -> happened.add(new Happened(on, it)));
    }

    /** By nothing but the events in their order. */
    private List<Fact> fromEvents(Grouping by) {
        var drafts = new HashMap<ContractId, ContractDrafted>();
        var stages = new HashMap<ContractId, String>();
        var seen = new HashMap<String, LocalDate>();
        for (var it : happened) {
            var id = it.event().id();
            if (it.event() instanceof ContractDrafted drafted) drafts.put(id, drafted);
            stages.merge(id, stageOf(it.event()), (before, now) -> now.isEmpty() ? before : now);
            var step = stepOf(it.event());
            var on = it.event() instanceof ContractTerminated terminated ? terminated.on() : it.on();
            if (!step.isEmpty()) seen.putIfAbsent(step + " " + id.value(), on);
        }
        var facts = new HashMap<String, Fact>();
        seen.forEach((what, on) -> {
            var step = LifeStep.valueOf(what.split(" ")[0]);
            var drafted = drafts.get(new ContractId(what.split(" ")[1]));
            var key =
                    switch (by) {
                        case MONTH -> on.toString().substring(0, 7);
                        case DEPARTMENT -> drafted.department().value();
                        case PERSON -> drafted.drafter().value();
                        case CUSTOMER -> drafted.draft().counterparty().value();
                        case STAGE -> stages.get(drafted.id());
                    };
            var amount = drafted.draft().amount();
            facts.merge(
                    key + step + amount.currency(),
                    new Fact(key, step, amount.currency(), 1, amount.amount()),
                    (a, b) -> new Fact(
                            key,
                            step,
                            a.currency(),
                            a.contracts() + 1,
                            a.amount().add(b.amount())));
        });
        return List.copyOf(facts.values());
    }

    private static String stepOf(ContractEvent event) {
        return switch (event) {
            case ContractDrafted _ -> "DRAFTED";
            case ContractSubmitted _ -> "SUBMITTED";
            case ContractTookEffect _ -> "EFFECTIVE";
            case ContractTerminated _ -> "TERMINATED";
            case ContractArchived _ -> "ARCHIVED";
            default -> "";
        };
    }

    private static String stageOf(ContractEvent event) {
        return switch (event) {
            case ContractDrafted _, ReturnedByManager _ -> "DRAFT";
            case ContractSubmitted _ -> "MANAGER_REVIEW";
            case ContractTookEffect _ -> "EFFECTIVE";
            case ContractTerminated _ -> "TERMINATED";
            case ContractArchived _ -> "ARCHIVED";
            default -> "";
        };
    }

    private static Stream<Fact> facts(Row row) {
        return row.steps().entrySet().stream()
                .flatMap(it -> it.getValue().sums().stream()
                        .map(sum -> new Fact(
                                row.key(),
                                it.getKey(),
                                sum.money().currency(),
                                sum.contracts(),
                                sum.money().amount())));
    }

    private static long drafted(Statistics.Answer answer) {
        return answer.contracts().total().steps().get(LifeStep.DRAFTED).contracts();
    }

    private Statistics.Answer ask(PersonId reader, String... parameters) {
        var asked = new HashMap<String, List<String>>();
        for (var i = 0; i < parameters.length; i += 2) asked.put(parameters[i], List.of(parameters[i + 1]));
        return house.get(Statistics.class).of(asked, reader);
    }

    private List<LedgerLine> list(String address, PersonId reader) {
        var asked = new HashMap<>(query(address));
        asked.put("limit", List.of("200"));
        return house.get(Ledgers.class).list("contracts", asked, reader).items().stream()
                .map(LedgerLine.class::cast)
                .toList();
    }

    private static Map<String, List<String>> query(String address) {
        var asked = new HashMap<String, List<String>>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> asked.put(
                        name,
                        values.stream().map(it -> UriUtils.decode(it, "UTF-8")).toList()));
        return asked;
    }
}
