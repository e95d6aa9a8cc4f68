package dossier.complaints.query;

import static dossier.House.NOON;
import static dossier.complaints.query.Samples.GU;
import static dossier.complaints.query.Samples.PRODUCTION;
import static dossier.complaints.query.Samples.SALES;
import static dossier.complaints.query.Samples.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.complaints.api.AftercareEvent.SatisfactionRecorded;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.ComplaintWithdrawn;
import dossier.complaints.api.ComplaintEvent.DepartmentInvolved;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationEvent.IncidentReported;
import dossier.complaints.api.SolutionEvent.CauseAnalysed;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.complaints.query.ComplaintAnalysis.By;
import dossier.complaints.query.ComplaintAnalysis.Counted;
import dossier.complaints.query.ComplaintAnalysis.Figure;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Recomputed;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** CMP-08, CMP-11, held against the events themselves and against the lists behind its figures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintAnalysisTest {
    private static final List<String> CAUSES = List.of("材料", "制造", "服务");
    private static final int MANY = 36;

    private final House house = new House();
    private final List<ComplaintRecorded> counted = new ArrayList<>();

    @BeforeEach
    void a_year_of_complaints() {
        house.happen(
                "house",
                new DepartmentOpened(SALES, "Sales"),
                new DepartmentOpened(PRODUCTION, "Production"),
                new PositionDefined(SALES, "carer", "Carer", Set.of(Authority.HANDLE_COMPLAINTS)),
                new EmployeeHired(GU, "Gu", SALES, "carer", null));
        for (var i = 0; i < MANY; i++) life(i);
        house.happen("gu", new IncidentReported(new ComplaintId("fire"), "TS-F", PRODUCTION, "Fire", "out", NOON));
        house.list("complaints", GU);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=QUALITY_OBJECTION",
                "counterparty=acme",
                "departments=production",
                "from=2026-02&to=2026-02"
            })
    void every_figure_opens_the_list_that_adds_up_to_it(String question) {
        var analysis = ask(question);
        assertThat(analysis.total().none()).isFalse();
        figures(analysis)
                .filter(it -> !it.none())
                .forEach(it -> assertThat(list(it.list())).as(it.list()).hasSize((int) it.complaints()));
    }

    @Test
    void the_target_of_no_complaints_of_direct_supply_is_measured_by_what_was_recorded() {
        var analysis = ask("");
        var direct = counted.stream().filter(ComplaintRecorded::directSupply).count();
        Recomputed.equal(Rule.CMP_11, List.of(analysis.directSupply().complaints()), List.of(direct));
        assertThat(direct).isGreaterThan(ComplaintAnalysis.TARGET);
        assertThat(list(analysis.directSupply().list())).allMatch(ComplaintLine::directSupply);
        assertThat(analysis.months().stream()
                        .mapToLong(it -> it.directSupply().complaints())
                        .sum())
                .isEqualTo(direct);
    }

    @Test
    void the_largest_come_first_and_come_to_the_whole() {
        var causes = ask("").by(By.CAUSE);
        assertThat(causes.rows())
                .extracting(it -> it.figure().complaints())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(causes.rows().getLast().cumulative()).isEqualByComparingTo("100");
        var known =
                causes.rows().stream().mapToLong(it -> it.figure().complaints()).sum();
        assertThat(known + causes.unknown().complaints()).isEqualTo(counted.size());
    }

    @Test
    void who_came_more_than_once_is_told_as_repeated() {
        var repeated = ask("").repeatedCustomers();
        assertThat(repeated).isNotEmpty().allMatch(it -> it.figure().complaints() > 1);
        assertThat(ask("counterparty=lone").repeatedCustomers()).isEmpty();
    }

    @Test
    void what_was_withdrawn_and_incidents_do_not_count() {
        assertThat(ask("").total().complaints()).isEqualTo(counted.size()).isLessThan(MANY);
    }

    private void life(int i) {
        var id = new ComplaintId("q" + i);
        var at = NOON.minus(Duration.ofDays(i * 9L));
        house.now(at);
        var recorded = new ComplaintRecorded(
                id,
                "TS-" + i,
                i % 3 == 0 ? ComplaintKind.QUALITY_OBJECTION : ComplaintKind.COMPLAINT,
                Severity.values()[i % 3],
                sheet(i, at),
                SALES,
                i % 7 == 0);
        happen(recorded, limit(id, "RESPONSE", at, i), limit(id, "RESOLUTION", at, i));
        if (i % 11 == 10) {
            happen(new ComplaintWithdrawn(id, "a mistake"));
            house.now(NOON);
            return;
        }
        counted.add(recorded);
        if (i % 2 == 0) happen(new DepartmentInvolved(id, 1, i % 4 == 0 ? PRODUCTION : SALES, "look", LocalDate.EPOCH));
        if (i % 4 != 3) happen(new CauseAnalysed(id, CAUSES.get(i * i % 3), "found", null));
        if (i % 5 != 0) ended(id, at, i);
        house.now(NOON);
    }

    private void ended(ComplaintId id, Instant at, int i) {
        var due = at.plusSeconds(3_600);
        if (i % 3 == 1) happen(new DutyBreached(id, Rule.CMP_02, "RESPONSE", due));
        happen(
                new DutyKept(id, Rule.CMP_02, "RESPONSE", due, i % 3 == 1 ? due.plusSeconds(9) : at),
                new ComplaintConcluded(id, i % 2 == 0, "done", at),
                new DutyKept(id, Rule.CMP_02, "RESOLUTION", due, at));
        if (i % 3 != 2) happen(new SatisfactionRecorded(id, i % 6 != 0, "so"));
    }

    private static ComplaintSheet sheet(int i, Instant at) {
        return new ComplaintSheet(
                new CounterpartyId(i == 4 ? "lone" : i % 2 == 0 ? "acme" : "bolt"),
                null,
                null,
                i % 3 == 1 ? "" : "pump " + i % 4,
                Channel.PHONE,
                "rust",
                "",
                at,
                ZHAO,
                null);
    }

    private static DutyBegun limit(ComplaintId id, String subject, Instant at, int i) {
        return new DutyBegun(id, new Duty(Rule.CMP_02, subject, at, at.plusSeconds(3_600L + i)));
    }

    private void happen(ComplaintEvent... events) {
        house.happen("gu", events);
    }

    private ComplaintAnalysis ask(String question) {
        var asked = AnalysisQuery.of(new Parameters(parameters("/?" + question)), LocalDate.parse("2026-03-02"));
        return ComplaintAnalysis.of(
                asked, house.get(Ledgers.class).all("complaints", asked.filter(), Counted.class, GU));
    }

    private static Stream<Figure> figures(ComplaintAnalysis it) {
        return Stream.of(
                        Stream.of(it.total(), it.directSupply(), it.reopened(), it.satisfied(), it.dissatisfied()),
                        it.groups().stream()
                                .flatMap(group -> Stream.concat(
                                        group.rows().stream().map(ComplaintAnalysis.Row::figure),
                                        Stream.of(group.unknown()))),
                        it.months().stream()
                                .flatMap(one -> Stream.of(
                                        one.received(),
                                        one.objections(),
                                        one.justified(),
                                        one.major(),
                                        one.directSupply())),
                        it.times().stream().flatMap(one -> one.states().values().stream()))
                .flatMap(one -> one);
    }

    private List<ComplaintLine> list(String address) {
        assertThat(address).startsWith("/complaints?");
        var asked = parameters(address);
        asked.put("limit", List.of("200"));
        return house.get(Ledgers.class).list("complaints", asked, GU).items().stream()
                .map(ComplaintLine.class::cast)
                .toList();
    }

    private static Map<String, List<String>> parameters(String address) {
        var asked = new HashMap<String, List<String>>();
        UriComponentsBuilder.fromUriString(address).build().getQueryParams().forEach((name, values) -> {
            if (!name.isEmpty())
                asked.put(
                        name,
                        values.stream().map(it -> UriUtils.decode(it, "UTF-8")).toList());
        });
        return asked;
    }
}
