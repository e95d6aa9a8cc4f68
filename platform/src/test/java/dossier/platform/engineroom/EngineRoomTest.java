package dossier.platform.engineroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.platform.clock.ErrandHouse;
import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.OperatorLog;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineRoomTest {
    private static final ErrandHouse HOUSE =
            ErrandHouse.start(EngineRoom.class, OperatorLog.class, Stored.class, EngineRoomEndpoint.class);
    private static final String JOB = "errands/e1/CON-09/post/b1";

    private final EngineRoom room = HOUSE.the(EngineRoom.class);
    private final EngineRoomEndpoint endpoint = HOUSE.the(EngineRoomEndpoint.class);
    private final JdbcClient sql = HOUSE.the(JdbcClient.class);

    @BeforeEach
    void nothing_is_stuck() {
        for (var table : List.of("dead_letter", "follower", "scheduled_tasks", "operator_deed"))
            sql.sql("delete from " + table).update();
    }

    @Test
    void a_dead_letter_is_shown_with_its_cause_tried_at_once_and_given_up_with_a_reason() {
        sql.sql("insert into follower values ('WhenAThenB', 0, '{}', now())").update();
        sql.sql("insert into dead_letter values ('WhenAThenB', 'event', 'errands/e1', 3, 'broken', 2, ?, ?)")
                .params(moment(ErrandHouse.MORNING), moment(ErrandHouse.MORNING.plusSeconds(3_600)))
                .update();

        assertThat(room.stuck())
                .extracting(Stuck::subject, Stuck::id, Stuck::version, Stuck::cause)
                .containsExactly(tuple("WhenAThenB", "event", 3L, "broken"));
        assertThat(room.retry(Part.AUTOMATION, "WhenAThenB", "event", "li")).isTrue();
        assertThat(room.stuck())
                .extracting(Stuck::next)
                .containsExactly(HOUSE.clock().instant());
        assertThat(room.discard(Part.AUTOMATION, "WhenAThenB", "event", "li", "as agreed"))
                .isTrue();
        assertThat(room.stuck()).isEmpty();
        assertThat(room.discard(Part.AUTOMATION, "WhenAThenB", "event", "li", "again"))
                .isFalse();

        assertThat(endpoint.state().deeds())
                .extracting(OperatorLog.Line::deed)
                .containsExactly(
                        new Deed("li", What.DISCARD, Part.AUTOMATION, "WhenAThenB", "event", "as agreed"),
                        new Deed("li", What.RETRY, Part.AUTOMATION, "WhenAThenB", "event", null));
    }

    @Test
    void a_job_that_fails_or_is_late_is_stuck_and_one_that_is_being_carried_out_is_not() {
        job("duty-reminder", JOB, 4, Duration.ofHours(1), false);
        job("duty-breach", JOB, 0, Duration.ofHours(-1), false);
        job("duty-breach", "errands/e2/CON-09/post/b2", 0, Duration.ofHours(-1), true);
        job("duty-breach", "errands/e3/CON-09/post/b3", 0, Duration.ofSeconds(-1), false);

        assertThat(room.stuck())
                .extracting(it -> it.subject() + " " + it.stream() + " " + it.rule() + " " + it.attempts())
                .containsExactly("duty-reminder errands/e1 CON-09 4", "duty-breach errands/e1 CON-09 0");
        assertThat(endpoint.state().schedule().overdue()).isEqualTo(2);
        assertThat(room.retry(Part.CLOCK, "duty-reminder", JOB, "li")).isTrue();
        assertThat(room.stuck())
                .first()
                .extracting(Stuck::next)
                .isEqualTo(HOUSE.clock().instant());
        assertThat(room.discard(Part.CLOCK, "duty-breach", JOB, "li", "told by telephone"))
                .isTrue();
        assertThat(room.discard(Part.CLOCK, "duty-breach", "errands/e2/CON-09/post/b2", "li", "busy"))
                .isFalse();
        assertThat(room.stuck()).extracting(Stuck::subject).containsExactly("duty-reminder");
    }

    private void job(String task, String about, int failures, Duration due, boolean picked) {
        sql.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                values (?, ?, ?, ?, ?, 1)""")
                .params(task, about, moment(HOUSE.clock().instant().plus(due)), picked, failures)
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
