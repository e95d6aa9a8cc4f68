package dossier.appraisals.query;

import static dossier.House.NOON;
import static dossier.appraisals.query.AppraisalSamples.APPEALED;
import static dossier.appraisals.query.AppraisalSamples.CALIBRATED;
import static dossier.appraisals.query.AppraisalSamples.CONSOLIDATED;
import static dossier.appraisals.query.AppraisalSamples.DECIDED;
import static dossier.appraisals.query.AppraisalSamples.EVALUATED;
import static dossier.appraisals.query.AppraisalSamples.FIRST;
import static dossier.appraisals.query.AppraisalSamples.HR;
import static dossier.appraisals.query.AppraisalSamples.ID;
import static dossier.appraisals.query.AppraisalSamples.INTERVIEW;
import static dossier.appraisals.query.AppraisalSamples.INVITED;
import static dossier.appraisals.query.AppraisalSamples.LEGAL;
import static dossier.appraisals.query.AppraisalSamples.LIN;
import static dossier.appraisals.query.AppraisalSamples.OPENED;
import static dossier.appraisals.query.AppraisalSamples.OPINION;
import static dossier.appraisals.query.AppraisalSamples.PLANNED;
import static dossier.appraisals.query.AppraisalSamples.PUBLISHED;
import static dossier.appraisals.query.AppraisalSamples.QIAN;
import static dossier.appraisals.query.AppraisalSamples.SALES;
import static dossier.appraisals.query.AppraisalSamples.SECOND;
import static dossier.appraisals.query.AppraisalSamples.SELF;
import static dossier.appraisals.query.AppraisalSamples.SUN;
import static dossier.appraisals.query.AppraisalSamples.WU;
import static dossier.appraisals.query.AppraisalSamples.ZHAO;
import static dossier.appraisals.query.AppraisalSamples.ZHOU;
import static dossier.appraisals.query.AppraisalSamples.begun;
import static dossier.appraisals.query.AppraisalSamples.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dossier.House;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Awaited;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.Glances;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Parameters;
import dossier.platform.read.Partly;
import dossier.platform.read.Period;
import dossier.platform.read.Rulings;
import dossier.platform.read.Tasks;
import dossier.timeline.query.TimelineEntry;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** SEC-01: who learns what of an appraisal, through whichever door, at each time of its life: every role by every reading. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppraisalPrivacyTest {
    /** What there is to be known, each by words or numbers that say nothing else. */
    private enum Secret {
        PLAN("the-plan"),
        SELF_ASSESSMENT("self-summary"),
        EVALUATION("word-of-the-supervisor", "71.5", "73.5", "634500"),
        WHO_IS_A_PEER("qian", "sun"),
        WHAT_PEERS_SAID("first-remark", "second-remark", "61.25", "94.75"),
        WHICH_PEER_SAID_IT("ScoredByPeer"),
        OPINION("word-of-legal", "OpinionGiven"),
        CONSOLIDATION("word-of-hr", "77.17", "88.88"),
        CALIBRATION("in-comparison", "81.31"),
        PUBLICATION("ResultPublished", "2027-01-20"),
        AFTERWARDS("less-well", "too-low", "looked-into", "90.19");

        private final List<String> words;

        Secret(String... words) {
            this.words = List.of(words);
        }

        boolean isIn(String told) {
            return words.stream().anyMatch(told::contains);
        }
    }

    private static final Set<Secret> ALL = EnumSet.allOf(Secret.class),
            ALL_BUT_NAMES = without(ALL, Secret.WHICH_PEER_SAID_IT),
            OWN_WORK = EnumSet.of(Secret.PLAN, Secret.SELF_ASSESSMENT),
            OWN_RESULT =
                    without(
                            ALL,
                            Secret.WHO_IS_A_PEER,
                            Secret.WHAT_PEERS_SAID,
                            Secret.WHICH_PEER_SAID_IT,
                            Secret.OPINION),
            NOTHING = EnumSet.noneOf(Secret.class);

    private static final DepartmentId STAFF = new DepartmentId("staff");
    private static final PersonId COLLEAGUE = new PersonId("colleague"),
            OTHER = new PersonId("other"),
            OUTER = new PersonId("outer"),
            AUDITOR = new PersonId("auditor"),
            DEPUTY_OF_ZHAO = new PersonId("for-zhao"),
            DEPUTY_OF_ZHOU = new PersonId("for-zhou"),
            DEPUTY_OF_PEER = new PersonId("for-the-peer"),
            STRANGER = new PersonId("stranger");

    /** Who may learn what while it is scored, once it is consolidated, and once it is published and appealed. */
    private enum Role {
        WHO_IS_APPRAISED(ZHAO, OWN_WORK, OWN_RESULT),
        WHO_ACTS_FOR_THEM(DEPUTY_OF_ZHAO, OWN_WORK, OWN_RESULT),
        SUPERVISOR(ZHOU, ALL_BUT_NAMES, ALL_BUT_NAMES),
        WHO_ACTS_FOR_THE_SUPERVISOR(DEPUTY_OF_ZHOU, ALL_BUT_NAMES, ALL_BUT_NAMES),
        GENERAL_MANAGER(LIN, ALL_BUT_NAMES, ALL_BUT_NAMES),
        PERSONNEL(HR, ALL_BUT_NAMES, ALL_BUT_NAMES),
        AUDIT(AUDITOR, ALL, ALL),
        COLLEAGUE_NOT_ASKED(COLLEAGUE, NOTHING, NOTHING),
        ANOTHER_DEPARTMENT(OTHER, NOTHING, NOTHING),
        WHO_STANDS_ABOVE_A_PEER(OUTER, NOTHING, NOTHING),
        WHO_ACTS_FOR_A_PEER(DEPUTY_OF_PEER, NOTHING, NOTHING),
        NOT_OF_THE_HOUSE(STRANGER, NOTHING, NOTHING);

        private final PersonId person;
        private final Set<Secret> before, after;

        Role(PersonId person, Set<Secret> before, Set<Secret> after) {
            this.person = person;
            this.before = before;
            this.after = after;
        }
    }

    private static final List<Event> SCORED = List.of(
            OPENED, PLANNED, begun("self"), begun("supervisor"), SELF, kept("self"), EVALUATED, kept("supervisor"));
    private static final List<Event> CONSOLIDATION = List.of(CONSOLIDATED, CALIBRATED);
    private static final List<Event> PUBLICATION = List.of(PUBLISHED, INTERVIEW, APPEALED, begun("appeal"), DECIDED);

    /** The same case at three times of its life. */
    private static final Map<String, House> HOUSES = new LinkedHashMap<>();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void three_houses() {
        HOUSES.put("scored", house(false, false));
        HOUSES.put("consolidated", house(true, false));
        HOUSES.put("published", house(true, true));
    }

    @AfterAll
    static void close() {
        HOUSES.values().forEach(House::close);
    }

    private static House house(boolean consolidated, boolean published) {
        var house = new House();
        house.now(NOON);
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new DepartmentOpened(LEGAL, "Legal"));
        house.happen("house", new DepartmentOpened(STAFF, "Staff"));
        position(house, SALES, "manager", Authority.READ_DEPARTMENT);
        position(house, SALES, "clerk", Authority.DRAFT_CONTRACTS);
        position(house, LEGAL, "head", Authority.READ_DEPARTMENT);
        position(house, STAFF, "personnel", Authority.KEEP_APPRAISALS);
        position(house, STAFF, "general-manager", Authority.DECIDE_APPEALS);
        position(house, STAFF, "auditor", Authority.READ_ALL);
        position(house, STAFF, "clerk");
        hired(house, LIN, STAFF, "general-manager", null);
        hired(house, ZHOU, SALES, "manager", LIN);
        hired(house, OUTER, STAFF, "clerk", null);
        for (var one : List.of(ZHAO, QIAN, COLLEAGUE)) hired(house, one, SALES, "clerk", ZHOU);
        hired(house, SUN, SALES, "clerk", OUTER);
        hired(house, WU, LEGAL, "head", null);
        hired(house, HR, STAFF, "personnel", null);
        hired(house, AUDITOR, STAFF, "auditor", null);
        for (var one : List.of(OTHER, DEPUTY_OF_ZHAO, DEPUTY_OF_ZHOU, DEPUTY_OF_PEER))
            hired(house, one, STAFF, "clerk", null);
        var later = NOON.plusSeconds(86_400L * 400);
        house.happen("zhao", new AuthorityDelegated(ZHAO, DEPUTY_OF_ZHAO, NOON, later, "leave"));
        house.happen("zhou", new AuthorityDelegated(ZHOU, DEPUTY_OF_ZHOU, NOON, later, "leave"));
        house.happen("zhou", new AuthorityDelegated(ZHOU, ZHAO, NOON, later, "the appraised for who appraises them"));
        house.happen("sun", new AuthorityDelegated(SUN, DEPUTY_OF_PEER, NOON, later, "leave"));
        house.happen("zhou", SCORED.toArray(Event[]::new));
        house.happen("hr", INVITED, begun("peer-1"), begun("peer-2"), begun("department-1"));
        house.happen("qian", FIRST, kept("peer-1"));
        refused(house, "sun");
        house.happen("sun", SECOND, kept("peer-2"));
        house.happen("wu", OPINION, kept("department-1"));
        if (consolidated) house.happen("hr", CONSOLIDATION.toArray(Event[]::new));
        if (published) house.happen("hr", PUBLICATION.toArray(Event[]::new));
        house.list("appraisals", AUDITOR);
        house.get(Ledgers.class).timeline("appraisals", ID.value(), Map.of("fresh", List.of("true")), AUDITOR);
        house.get(Rulings.class).awaitAll();
        return house;
    }

    private static void refused(House house, String by) {
        var objection = new Objection(Rule.APR_13, "points-for-each-indicator-of-peers", List.of(), false);
        var record = Map.of(
                "version",
                house.versionOf(OPENED),
                "basis",
                List.of(),
                "objections",
                List.of(Map.of(
                        "rule", "APR-13", "needs", objection.needs(), "details", List.of(), "authority", false)));
        house.happen(
                by,
                record,
                new CommandRefused(
                        new DecisionId("d1"), "appraisals/" + ID, "appraisals.ScoreAsPeer", List.of(objection)));
    }

    private static void position(House house, DepartmentId department, String code, Authority... may) {
        house.happen("house", new PositionDefined(department, code, code, Set.of(may)));
    }

    private static void hired(
            House house, PersonId person, DepartmentId department, String position, @Nullable PersonId supervisor) {
        house.happen("house", new EmployeeHired(person, "", department, position, supervisor));
    }

    /** Every door through which something of an appraisal may be learned, as text. */
    private static Map<String, Function<PersonId, Object>> readings(House house) {
        var ledgers = house.get(Ledgers.class);
        var id = ID.value();
        var readings = new LinkedHashMap<String, Function<PersonId, Object>>();
        readings.put(
                "case",
                reader -> ledgers.one("appraisals", id, Map.of(), reader).document());
        readings.put(
                "case as recorded then",
                reader -> ledgers.one("appraisals", id, asked("knownAt", NOON.plusSeconds(1)), reader)
                        .document());
        readings.put(
                "case as of then",
                reader -> ledgers.one("appraisals", id, asked("asOf", NOON), reader)
                        .document());
        readings.put("list", reader -> ledgers.list("appraisals", asked("count", true), reader));
        readings.put("search", reader -> ledgers.list("appraisals", asked("q", "zhao"), reader));
        readings.put("list by grade", reader -> ledgers.list("appraisals", asked("grade", "EXCELLENT"), reader));
        readings.put("list by score", reader -> ledgers.list("appraisals", asked("sort", "score"), reader));
        readings.put("spreadsheet", reader -> {
            var lines = new ArrayList<>();
            ledgers.each("appraisals", Map.of(), reader).to(lines::add);
            return lines;
        });
        readings.put("parts for figures", reader -> ledgers.all("appraisals", Map.of(), Part.class, reader));
        readings.put("story", reader -> ledgers.timeline("appraisals", id, Map.of(), reader));
        readings.put(
                "story then",
                reader -> ledgers.timeline("appraisals", id, asked("knownAt", NOON.plusSeconds(1)), reader));
        readings.put("steps of the story", reader -> ledgers.story("appraisals", id, Step.class, reader));
        readings.put("glance", reader -> house.get(Glances.class).of("appraisals", id, reader));
        readings.put("own tasks", reader -> house.get(Tasks.class).of(reader, 99));
        readings.put("what one waits for", reader -> house.get(Awaited.class).by(reader, Map.of()));
        readings.put("duties", reader -> house.get(DutyCalendar.class).list(Map.of(), reader));
        readings.put(
                "decisions of a rule",
                reader -> house.get(Rulings.class).list(Rule.APR_13, Rulings.Outcome.REFUSED, period(), 99, reader));
        return readings;
    }

    /** For figures. */
    public record Part(Forms forms, Outcome outcome, java.math.@Nullable BigDecimal score) {}

    /** For the slider. */
    public record Step(String eventName, PersonId by, long version) {}

    private static Map<String, List<String>> asked(String name, Object value) {
        return Map.of(name, List.of(value.toString()));
    }

    private static Period period() {
        return Period.of(new Parameters(Map.of()), "", Period.ALL);
    }

    @TestFactory
    Stream<DynamicTest> nobody_learns_more_than_is_theirs_through_any_door() {
        return HOUSES.entrySet().stream()
                .flatMap(time -> readings(time.getValue()).entrySet().stream()
                        .flatMap(reading -> Stream.of(Role.values())
                                .map(role -> dynamicTest(
                                        "%s, %s, %s".formatted(role, reading.getKey(), time.getKey()),
                                        () -> learnsNoMore(time.getKey(), reading.getValue(), role)))));
    }

    private static void learnsNoMore(String time, Function<PersonId, Object> reading, Role role) {
        var told = told(reading, role.person);
        var allowed = allowed(role, time);
        assertThat(ALL)
                .as(told)
                .filteredOn(it -> it.isIn(told) && !allowed.contains(it))
                .isEmpty();
    }

    private static Set<Secret> allowed(Role role, String time) {
        return time.equals("published") ? role.after : role.before;
    }

    private static String told(Function<PersonId, Object> reading, PersonId reader) {
        try {
            return JSON.writeValueAsString(reading.apply(reader));
        } catch (NotReadable nothing) {
            return "";
        }
    }

    @TestFactory
    Stream<DynamicTest> everybody_learns_what_is_theirs() {
        return Stream.of(Role.values())
                .map(role -> dynamicTest(role.name(), () -> {
                    var house = HOUSES.get("published");
                    var told = told(readings(house).get("case"), role.person)
                            + told(readings(house).get("story"), role.person);
                    assertThat(role.after).filteredOn(it -> !it.isIn(told)).isEmpty();
                }));
    }

    @Test
    void a_peer_sees_their_own_form_and_no_other_in_person_and_in_no_list() {
        for (var house : HOUSES.values()) {
            var told = told(readings(house).get("case"), QIAN)
                    + told(readings(house).get("story"), QIAN);
            assertThat(told).contains("first-remark", "61.25", "ScoredByPeer");
            assertThat(ALL)
                    .filteredOn(it -> it.isIn(told.replace("first-remark", "").replace("61.25", "")))
                    .containsExactlyInAnyOrder(Secret.WHO_IS_A_PEER, Secret.WHICH_PEER_SAID_IT);
            assertThat(told).doesNotContain("sun");
            assertThat(told(readings(house).get("list"), QIAN)).contains("\"items\":[]", "\"total\":0");
        }
    }

    @Test
    void who_speaks_for_a_department_sees_its_opinion_and_nothing_else() {
        for (var house : HOUSES.values()) {
            var told =
                    told(readings(house).get("case"), WU) + told(readings(house).get("story"), WU);
            assertThat(ALL).filteredOn(it -> it.isIn(told)).containsExactly(Secret.OPINION);
            assertThat(told(readings(house).get("list"), WU)).contains("\"items\":[]");
        }
    }

    @Test
    void what_peers_said_is_shown_without_names_and_in_no_order_of_theirs_once_all_have() {
        var file = (AppraisalFile) readings(HOUSES.get("scored")).get("case").apply(HR);
        assertThat(file.forms().invited()).allMatch(it -> it.form() == null);
        assertThat(file.forms().unnamed()).hasSize(2).allMatch(it -> it.at() == null);
    }

    @Test
    void only_audit_is_told_who_was_told_takes_evidence_and_reads_the_decisions_of_peers() {
        var house = HOUSES.get("published");
        var ledgers = house.get(Ledgers.class);
        for (var role : Role.values()) {
            var whole = role == Role.AUDIT;
            assertThat(house.get(Glances.class).whole("appraisals", ID.value(), role.person))
                    .as(role.name())
                    .isEqualTo(whole);
            assertThat(isReadable(() -> ledgers.onlyWhole("appraisals", ID.value(), role.person)))
                    .as(role.name())
                    .isEqualTo(whole);
            if (!isReadable(() -> ledgers.untold("appraisals", ID.value(), role.person))) continue;
            var ofPeers = ledgers.timeline("appraisals", ID.value(), Map.of(), AUDITOR).items().stream()
                    .map(TimelineEntry.class::cast)
                    .filter(it -> it.eventName().endsWith("ScoredByPeer"))
                    .map(TimelineEntry::id)
                    .toList();
            assertThat(ledgers.untold("appraisals", ID.value(), role.person).containsAll(ofPeers))
                    .as(role.name())
                    .isEqualTo(!whole);
        }
    }

    @Test
    void an_auditor_sees_no_more_of_their_own() {
        var own = AppraisalFile.blank("x").after(opened(AUDITOR), FoldedAppraisals.told(0));
        var reader = new dossier.platform.read.Reader(AUDITOR, dossier.platform.read.ReadingRights.Reach.EVERYTHING);
        assertThat(((Partly<?>) own).isWholeFor(reader)).isFalse();
    }

    private static dossier.appraisals.api.AppraisalEvent.AppraisalOpened opened(PersonId who) {
        return new dossier.appraisals.api.AppraisalEvent.AppraisalOpened(
                OPENED.id(),
                who,
                OPENED.cycle(),
                OPENED.period(),
                OPENED.template(),
                OPENED.post(),
                OPENED.scorer(),
                OPENED.from(),
                OPENED.until());
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (NotReadable e) {
            return false;
        }
    }

    private static Set<Secret> without(Set<Secret> some, Secret first, Secret... more) {
        var rest = EnumSet.copyOf(some);
        rest.removeAll(EnumSet.of(first, more));
        return rest;
    }
}
