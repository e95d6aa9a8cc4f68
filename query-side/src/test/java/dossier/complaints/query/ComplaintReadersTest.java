package dossier.complaints.query;

import static dossier.House.NOON;
import static dossier.complaints.query.Samples.PRODUCTION;
import static dossier.complaints.query.Samples.SALES;
import static dossier.complaints.query.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.DepartmentInvolved;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationEvent.MajorDeclared;
import dossier.complaints.query.ComplaintAnalysis.Counted;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.Glances;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-01: who reads which complaint, the same in every way of reading it. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintReadersTest {
    private static final DepartmentId CARE = new DepartmentId("care"),
            FINANCE = new DepartmentId("finance"),
            BOARD = new DepartmentId("board");
    private static final String WORD = "umbrella";

    /** What there is to read. */
    enum Case {
        COMPLAINT,
        OBJECTION,
        MAJOR;

        String id() {
            return "case-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<Case> NONE = EnumSet.noneOf(Case.class), ALL = EnumSet.allOf(Case.class);

    /** Who there is to read it, and what of it is theirs. */
    enum Who {
        TOOK_IT(SALES, Set.of(Authority.DRAFT_CONTRACTS), ALL),
        SUPERIOR_OF_WHO_TOOK_IT(BOARD, Set.of(Authority.DRAFT_CONTRACTS), ALL),
        COLLEAGUE_OF_WHO_TOOK_IT(SALES, Set.of(Authority.DRAFT_CONTRACTS), NONE),
        MANAGER_OF_WHO_PERFORMS(SALES, Set.of(Authority.READ_DEPARTMENT), ALL),
        CUSTOMER_RELATIONS(CARE, Set.of(Authority.HANDLE_COMPLAINTS), ALL),
        READER_OF_WHO_IS_BROUGHT_IN(PRODUCTION, Set.of(Authority.READ_DEPARTMENT), EnumSet.of(Case.COMPLAINT)),
        CLERK_OF_WHO_IS_BROUGHT_IN(PRODUCTION, Set.of(Authority.HANDLE_ORDERS), NONE),
        TRACKS_QUALITY(FINANCE, Set.of(Authority.TRACK_QUALITY), EnumSet.of(Case.OBJECTION)),
        DETERMINES_LIABILITY(FINANCE, Set.of(Authority.DETERMINE_LIABILITY), EnumSet.of(Case.OBJECTION)),
        MANAGEMENT(BOARD, Set.of(Authority.TAKE_ESCALATIONS), EnumSet.of(Case.MAJOR)),
        FINANCE_CLERK(FINANCE, Set.of(Authority.KEEP_RECEIVABLES, Authority.READ_DEPARTMENT), NONE),
        AUDITOR(BOARD, Set.of(Authority.READ_ALL), ALL),
        WHOM_IT_IS_ABOUT(FINANCE, Set.of(Authority.KEEP_CUSTOMERS), NONE),
        NOBODY_OF_THE_HOUSE(FINANCE, Set.of(), NONE);

        private final DepartmentId department;
        private final Set<Authority> authorities;
        private final Set<Case> reads;

        Who(DepartmentId department, Set<Authority> authorities, Set<Case> reads) {
            this.department = department;
            this.authorities = authorities;
            this.reads = reads;
        }

        PersonId person() {
            return new PersonId(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A way of reading; told what of the cases it shows to somebody. */
    enum Reading {
        PAGE,
        PAST_PAGE,
        TIMELINE,
        LIST,
        COUNT,
        SEARCH,
        SPREADSHEET,
        ANALYSIS,
        DUTIES,
        NOTICE
    }

    private final House house = new House();

    static Stream<Arguments> everyone_and_every_reading() {
        return Arrays.stream(Who.values())
                .flatMap(who -> Arrays.stream(Reading.values()).map(reading -> Arguments.of(who, reading)));
    }

    @BeforeAll
    void a_house_with_three_complaints() {
        for (var one : List.of(SALES, PRODUCTION, CARE, FINANCE, BOARD))
            house.happen("house", new DepartmentOpened(one, one.value()));
        for (var who : Who.values()) {
            var post = who.person().value();
            if (who == Who.NOBODY_OF_THE_HOUSE) continue;
            var above = who == Who.TOOK_IT ? Who.SUPERIOR_OF_WHO_TOOK_IT.person() : null;
            house.happen(
                    "house",
                    new PositionDefined(who.department, post, post, who.authorities),
                    new EmployeeHired(who.person(), post, who.department, post, above));
        }
        for (var one : Case.values()) happen(one);
        for (var ledger : List.of("complaints", "employees", "departments")) house.list(ledger, Who.AUDITOR.person());
    }

    private void happen(Case one) {
        var id = new ComplaintId(one.id());
        var sheet = new ComplaintSheet(
                new CounterpartyId("acme"),
                null,
                null,
                "pump",
                Channel.PHONE,
                WORD,
                "",
                NOON,
                Who.TOOK_IT.person(),
                Who.WHOM_IT_IS_ABOUT.person());
        var kind = one == Case.OBJECTION ? ComplaintKind.QUALITY_OBJECTION : ComplaintKind.COMPLAINT;
        house.happen(
                Who.TOOK_IT.person().value(),
                new ComplaintRecorded(id, "TS-" + one, kind, Severity.HIGH, sheet, SALES, false),
                new DutyBegun(id, Duty.byEndOf(TODAY, Rule.CMP_02, "RESPONSE")),
                new OwnerAssigned(id, Who.CUSTOMER_RELATIONS.person()));
        var by = Who.CUSTOMER_RELATIONS.person().value();
        if (one == Case.COMPLAINT) house.happen(by, new DepartmentInvolved(id, 1, PRODUCTION, "look", TODAY));
        if (one == Case.MAJOR) house.happen(by, new MajorDeclared(id, "in the papers"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyone_and_every_reading")
    void each_reads_theirs_and_nothing_else(Who who, Reading reading) {
        var person = who.person();
        switch (reading) {
            case COUNT -> assertThat(count(person)).isEqualTo(who.reads.size());
            case ANALYSIS ->
                assertThat(ledgers().all("complaints", Map.of(), Counted.class, person))
                        .hasSize(who.reads.size());
            default ->
                assertThat(ALL.stream().filter(it -> sees(person, it, reading)))
                        .containsExactlyInAnyOrderElementsOf(who.reads);
        }
    }

    private boolean sees(PersonId person, Case one, Reading reading) {
        return switch (reading) {
            case PAGE -> reads(() -> ledgers().one("complaints", one.id(), Map.of(), person));
            case PAST_PAGE ->
                reads(() -> ledgers()
                        .one(
                                "complaints",
                                one.id(),
                                Map.of("asOf", List.of(NOON.plusSeconds(1).toString())),
                                person));
            case TIMELINE -> reads(() -> ledgers().timeline("complaints", one.id(), Map.of(), person));
            case LIST -> listed(person, one, Map.of());
            case SEARCH -> listed(person, one, Map.of("q", List.of(WORD)));
            case SPREADSHEET -> {
                var found = new ArrayList<String>();
                ledgers().each("complaints", Map.of(), person).to(it -> found.add(((ComplaintLine) it).id()));
                yield found.contains(one.id());
            }
            case DUTIES ->
                house.get(DutyCalendar.class).list(Map.of("context", List.of("complaints")), person).items().stream()
                        .anyMatch(it -> it.id().equals(one.id()));
            case NOTICE ->
                house.get(Glances.class).of("complaints", one.id(), person).isPresent();
            case COUNT, ANALYSIS -> throw new IllegalArgumentException("it counts them together");
        };
    }

    private boolean listed(PersonId person, Case one, Map<String, List<String>> asked) {
        return ledgers().list("complaints", asked, person).items().stream()
                .anyMatch(it -> ((ComplaintLine) it).id().equals(one.id()));
    }

    private int count(PersonId person) {
        var asked = Map.of("count", List.of("true"), "limit", List.of("1"));
        return Math.toIntExact(Objects.requireNonNull(
                ledgers().list("complaints", asked, person).total()));
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (NotReadable e) {
            return false;
        }
    }

    private Ledgers ledgers() {
        return house.get(Ledgers.class);
    }
}
