package dossier.platform.read;

import static dossier.platform.read.ReadFixture.LI;
import static dossier.platform.read.ReadFixture.MORNING;
import static dossier.platform.read.ReadFixture.WANG;
import static dossier.platform.read.ReadFixture.provided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.words.CaseId;
import dossier.words.PersonId;
import example.errands.ErrandEvent;
import example.errands.ErrandEvent.ErrandAccepted;
import example.errands.ErrandEvent.ErrandDropped;
import example.errands.ErrandEvent.ErrandFinished;
import example.errands.ErrandEvent.ErrandMissed;
import example.errands.ErrandEvent.ErrandRecalled;
import example.errands.ErrandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyCalendarTest {
    private static final Rule RULE = Rule.CON_07;
    private static final Instant NOON = MORNING.plus(Duration.ofHours(4)), EVENING = MORNING.plus(Duration.ofHours(9));

    public record ErrandLine(
            @BsonId String id,
            long version,
            @Nullable String number,
            String title,
            List<DutyLine> duties,
            ReadableBy readers)
            implements Owing {
        @Override
        public @Nullable CaseId counterparty() {
            return null;
        }
    }

    private final ReadModel.Cases<ErrandLine, ErrandEvent> errands = ReadModel.ofCases(
            "errands",
            1,
            ErrandLine.class,
            ErrandEvent.class,
            id -> new ErrandLine(id, -1, null, id, List.of(), ReadableBy.NOBODY),
            (before, _, _) -> before);
    private final ReadFixture house = new ReadFixture();
    private final DutyCalendar calendar = new DutyCalendar(
            provided(house.parcels, errands),
            house.database,
            provided(it -> ReadingRights.Reach.ownOnly(it)),
            new Indexes(house.database),
            Clock.fixed(EVENING, ZoneOffset.UTC));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_duty_goes_from_owed_to_kept_late_or_lapsed_and_begins_anew_as_another() {
        var id = new ErrandId("e1");
        var owed = after(List.of(), accepted("e1", "post", NOON));
        assertThat(owed).extracting(DutyLine::state).containsExactly(State.OWED);
        var reminded = after(owed, new ErrandRecalled(id, RULE, "post"));
        assertThat(reminded.getFirst().reminded()).isEqualTo(MORNING);
        var moved = after(reminded, accepted("e1", "post", EVENING));
        assertThat(moved).containsExactly(new DutyLine(RULE, "post", MORNING, EVENING, null, State.OWED, null));
        var breached = after(owed, new ErrandMissed(id, RULE, "post", NOON));
        assertThat(breached).extracting(DutyLine::state).containsExactly(State.BREACHED);
        assertThat(after(owed, new ErrandFinished(id, RULE, "post", NOON, MORNING)))
                .extracting(DutyLine::state)
                .containsExactly(State.KEPT);
        var late = after(breached, new ErrandFinished(id, RULE, "post", NOON, NOON));
        assertThat(late).extracting(DutyLine::state, DutyLine::ended).containsExactly(tuple(State.LATE, NOON));
        assertThat(after(owed, new ErrandDropped(id, RULE, "post")))
                .extracting(DutyLine::state)
                .containsExactly(State.LAPSED);
        assertThat(after(breached, new ErrandDropped(id, RULE, "post")))
                .extracting(DutyLine::state)
                .containsExactly(State.MISSED);
        assertThat(after(owed, new ErrandDropped(id, RULE, "bank"))).isEqualTo(owed);
        assertThat(after(late, accepted("e1", "post", EVENING)))
                .extracting(DutyLine::state)
                .containsExactly(State.LATE, State.OWED);
    }

    @Test
    void everyone_sees_the_duties_of_the_cases_they_may_read_by_what_is_due_first() {
        shown("e1", LI, owed("later", EVENING.plusSeconds(60)), breached("first", NOON));
        shown("e2", LI, owed("between", EVENING));
        shown("e3", WANG, owed("hers", EVENING));

        assertThat(calendar.list(Map.of(), LI).items())
                .extracting(DutyCalendar.Line::subject)
                .containsExactly("first", "between", "later");
        assertThat(calendar.list(Map.of(), WANG).items())
                .extracting(DutyCalendar.Line::id)
                .containsExactly("e3");
    }

    @Test
    void it_is_asked_by_state_rule_and_context_and_says_how_late() {
        shown("e1", LI, owed("owed", EVENING), breached("breached", NOON));

        assertThat(calendar.list(Map.of("state", List.of("BREACHED"), "rule", List.of("CON-07")), LI)
                        .items())
                .extracting(DutyCalendar.Line::subject, DutyCalendar.Line::late)
                .containsExactly(tuple("breached", Duration.between(NOON, EVENING)));
        assertThat(calendar.list(Map.of("rule", List.of("CON-02")), LI).items()).isEmpty();
        assertThat(calendar.list(Map.of("context", List.of("parcels")), LI).items())
                .isEmpty();
        assertThat(calendar.list(Map.of("context", List.of("errands"), "limit", List.of("1")), LI)
                        .items())
                .hasSize(1);
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> calendar.list(Map.of("state", List.of("LOST"), "colour", List.of("red")), LI))
                .satisfies(it -> assertThat(it.faults())
                        .extracting(BadQuery.Fault::parameter)
                        .containsExactly("state", "colour"));
    }

    @Test
    void it_is_read_page_by_page_from_either_end_though_others_come_and_go() {
        shown("e1", LI, owed("a", NOON), owed("b", NOON), owed("c", EVENING));
        var first = calendar.list(Map.of("limit", List.of("2")), LI);
        assertThat(first.items()).extracting(DutyCalendar.Line::subject).containsExactly("a", "b");
        assertThat(first.total()).isEqualTo(3);
        shown("e0", LI, owed("earlier", MORNING), owed("last", EVENING.plusSeconds(1)));

        var cursor = List.of(Objects.requireNonNull(first.next()));
        var second = calendar.list(Map.of("limit", List.of("2"), "cursor", cursor), LI);
        assertThat(second.items()).extracting(DutyCalendar.Line::subject).containsExactly("c", "last");
        assertThat(second.next()).isNull();
        assertThat(calendar.list(Map.of("sort", List.of("-due"), "limit", List.of("2")), LI)
                        .items())
                .extracting(DutyCalendar.Line::subject)
                .containsExactly("last", "c");
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> calendar.list(Map.of("cursor", cursor, "state", List.of("OWED")), LI));
    }

    private void shown(String id, PersonId reader, DutyLine... duties) {
        house.database
                .getCollection("errands", ErrandLine.class)
                .insertOne(new ErrandLine(id, 0, null, id, List.of(duties), ReadableBy.NOBODY.and(reader)));
    }

    private static DutyLine owed(String subject, Instant due) {
        return new DutyLine(RULE, subject, MORNING, due, null, State.OWED, null);
    }

    private static DutyLine breached(String subject, Instant due) {
        return new DutyLine(RULE, subject, MORNING, due, null, State.BREACHED, null);
    }

    private static ErrandAccepted accepted(String id, String subject, Instant due) {
        return new ErrandAccepted(new ErrandId(id), new Duty(RULE, subject, MORNING, due));
    }

    private static List<DutyLine> after(List<DutyLine> before, ErrandEvent event) {
        return DutyLine.after(before, event, new Told("errands/e1", 0, "m", MORNING, MORNING, LI, "clerk", "m", null));
    }
}
