package dossier.platform.clock;

import static dossier.platform.clock.ErrandHouse.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.handbook.Duty;
import dossier.handbook.Refused;
import dossier.platform.clock.DutyTask.Moment;
import dossier.platform.clock.ErrandHouse.Errands;
import dossier.platform.clock.ErrandHouse.Reminders;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.PermittedActions;
import dossier.platform.store.Ids;
import dossier.words.Command;
import dossier.words.PersonId;
import example.errands.Errand;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.DropErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandCommand.MissErrand;
import example.errands.ErrandCommand.RemindErrand;
import example.errands.ErrandEvent.ErrandFinished;
import example.errands.ErrandId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyClockTest {
    private static final ErrandHouse HOUSE = ErrandHouse.start();
    private static final PersonId CLERK = new PersonId("clerk");
    private static final Instant REMIND = MORNING.plus(1, ChronoUnit.DAYS), DUE = MORNING.plus(2, ChronoUnit.DAYS);

    private final JdbcClient sql = HOUSE.the(JdbcClient.class);
    private final DutyClock clock = HOUSE.the(DutyClock.class);
    private final ErrandId id = new ErrandId(Ids.next());

    @BeforeEach
    void a_quiet_morning() {
        HOUSE.clock().set(MORNING);
        HOUSE.the(Errands.class).broken = false;
        HOUSE.the(Reminders.class).told.clear();
        sql.sql("delete from scheduled_tasks").update();
    }

    @Test
    void a_duty_is_on_the_clock_with_its_two_moments() {
        accept("post", REMIND, DUE);

        assertThat(rows()).containsExactly("duty-reminder " + REMIND, "duty-breach " + DUE);
        at(REMIND.minusSeconds(1));
        assertThat(story()).containsExactly("ErrandAccepted");
    }

    @Test
    void nothing_stays_on_the_clock_of_a_command_that_is_rolled_back() {
        assertThatThrownBy(() -> accept(ErrandHouse.POISON, REMIND, DUE)).hasStackTraceContaining(ErrandHouse.POISON);

        assertThat(rows()).isEmpty();
        assertThat(story()).isEmpty();
    }

    @Test
    void nothing_is_taken_off_the_clock_by_a_command_that_is_rolled_back() {
        accept("post", REMIND, DUE);
        var register = HOUSE.the(DutyRegister.class);
        var finished = new ErrandFinished(id, Errand.RULE, "post", DUE, MORNING);

        HOUSE.the(TransactionTemplate.class).executeWithoutResult(transaction -> {
            register.on(finished, "errands/" + id.value(), "any");
            assertThat(rows()).isEmpty();
            transaction.setRollbackOnly();
        });

        assertThat(rows()).hasSize(2);
    }

    @Test
    void reminder_and_breach_come_once_each_in_their_time() {
        accept("post", REMIND, DUE);

        at(REMIND);
        clock.runDue();
        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled");
        at(DUE);
        clock.runDue();
        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled", "ErrandMissed");
        assertThat(rows()).isEmpty();
    }

    @Test
    void what_was_sent_just_before_a_crash_is_not_sent_twice() {
        accept("post", REMIND, DUE);
        var task = sql.sql("select task_instance from scheduled_tasks where task_name = 'duty-reminder'")
                .query(String.class)
                .single();
        at(REMIND);
        var decisions = decisions();

        putBack(task);
        at(REMIND);

        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled");
        assertThat(decisions()).isEqualTo(decisions);
        assertThat(rows()).containsExactly("duty-breach " + DUE);
    }

    @Test
    void a_clock_that_jumps_an_hour_ahead_and_back_makes_nothing_come_twice() {
        var hour = Duration.ofHours(1);
        accept("post", REMIND, DUE);
        for (var moment : List.of(REMIND, DUE)) {
            for (var jump : List.of(moment, moment.minus(hour), moment.plus(hour), moment)) {
                at(jump);
                clock.runDue();
            }
        }
        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled", "ErrandMissed");
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_duty_owed_anew_is_reminded_and_missed_anew() {
        accept("post", REMIND, DUE);
        at(DUE);
        send(new FinishErrand(id, "post"));
        accept("post", REMIND, DUE);

        at(DUE);

        assertThat(story()).endsWith("ErrandFinished", "ErrandAccepted", "ErrandRecalled", "ErrandMissed");
    }

    @Test
    void a_duty_that_is_moved_has_its_new_moments_only() {
        accept("post", REMIND, DUE);
        accept("bank", REMIND, DUE);
        accept("post", DUE, DUE.plusSeconds(60));

        assertThat(rows())
                .containsExactly(
                        "duty-reminder " + REMIND,
                        "duty-breach " + DUE,
                        "duty-reminder " + DUE,
                        "duty-breach " + DUE.plusSeconds(60));
        at(REMIND);
        assertThat(HOUSE.the(Reminders.class).told).containsExactly("bank");
    }

    @Test
    void a_duty_that_is_kept_or_lapses_is_taken_off_and_its_neighbours_stay() {
        for (var subject : List.of("a", "a/b", "a%", "")) accept(subject, REMIND, DUE);
        send(new FinishErrand(id, "a"));
        send(new DropErrand(id, ""));

        at(REMIND);

        assertThat(HOUSE.the(Reminders.class).told).containsExactlyInAnyOrder("a/b", "a%");
    }

    @Test
    void what_fell_due_while_nobody_looked_comes_late() {
        accept("post", REMIND, DUE);

        at(DUE.plus(30, ChronoUnit.DAYS));

        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled", "ErrandMissed");
    }

    @Test
    void a_moment_that_comes_just_as_the_duty_ends_is_no_failure() {
        accept("post", REMIND, DUE);
        var task = sql.sql("select task_instance from scheduled_tasks where task_name = 'duty-reminder'")
                .query(String.class)
                .single();
        send(new FinishErrand(id, "post"));
        putBack(task);

        at(REMIND);

        assertThat(story()).containsExactly("ErrandAccepted", "ErrandFinished");
        assertThat(rows()).isEmpty();
    }

    @Test
    void what_is_being_carried_out_is_left_to_itself_when_the_duty_moves() {
        accept("post", REMIND, DUE);
        sql.sql("update scheduled_tasks set picked = true where task_name = 'duty-reminder'")
                .update();

        accept("post", DUE, DUE.plusSeconds(60));

        assertThat(rows())
                .containsExactly(
                        "duty-reminder " + REMIND, "duty-reminder " + DUE, "duty-breach " + DUE.plusSeconds(60));
    }

    @Test
    void what_fails_is_seen_and_tried_again_after_a_growing_delay() {
        accept("post", REMIND, DUE);
        HOUSE.the(Errands.class).broken = true;

        at(REMIND);
        assertThat(HOUSE.the(ClockEndpoint.class).state().failing())
                .singleElement()
                .satisfies(it -> assertThat(it.failures()).isOne())
                .satisfies(it -> assertThat(it.next()).isEqualTo(REMIND.plusSeconds(30)))
                .satisfies(it -> assertThat(it.about()).startsWith("errands/" + id.value() + "/CON-07/post/"));
        at(REMIND.plusSeconds(30));
        assertThat(HOUSE.the(Overdue.class).failing())
                .singleElement()
                .satisfies(it -> assertThat(it.failures()).isEqualTo(2))
                .satisfies(it -> assertThat(it.next()).isEqualTo(REMIND.plusSeconds(90)));

        HOUSE.the(Errands.class).broken = false;
        at(REMIND.plusSeconds(89));
        assertThat(story()).containsExactly("ErrandAccepted");
        at(REMIND.plusSeconds(90));
        assertThat(story()).containsExactly("ErrandAccepted", "ErrandRecalled");
        assertThat(HOUSE.the(Overdue.class).failing()).isEmpty();
    }

    @Test
    void once_started_it_fires_by_itself_and_takes_over_from_a_node_that_died() throws InterruptedException {
        accept("post", REMIND, DUE);
        sql.sql(
                        "update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = '2026-03-01' where task_name = 'duty-reminder'")
                .update();
        HOUSE.clock().set(REMIND);
        var started = new DutyClock(
                HOUSE.the(DataSource.class),
                HOUSE.the(CommandDoor.class),
                HOUSE.clock(),
                new ClockSettings(true, Duration.ofMillis(20), 2, Duration.ofSeconds(1)),
                HOUSE.the(Overdue.class),
                HOUSE.context().getBeanProvider(DutyCommands.class));
        started.start();
        try {
            assertThat(HOUSE.the(Reminders.class).told.poll(20, TimeUnit.SECONDS))
                    .isEqualTo("post");
        } finally {
            started.stop();
        }
        assertThat(started.isRunning()).isFalse();
    }

    @Test
    void it_never_comes_before_its_time_even_by_what_the_database_cannot_keep() {
        var duty = new Duty(Errand.RULE, "post", REMIND, DUE.plusNanos(1));

        assertThat(Moment.BREACH.of(duty)).isEqualTo(DUE.plus(1, ChronoUnit.MICROS));
        assertThat(Moment.REMINDER.of(duty)).isEqualTo(REMIND);
    }

    @Test
    void what_only_the_house_gives_has_no_address_and_is_not_offered_and_not_accepted() {
        accept("post", REMIND, DUE);
        HOUSE.clock().set(REMIND);
        var catalogue = HOUSE.the(CommandCatalogue.class);

        assertThat(catalogue.find("errands", "finish")).isPresent();
        assertThat(catalogue.find("errands", "remind")).isEmpty();
        assertThat(catalogue.of(RemindErrand.class).name()).isEqualTo("errands.RemindErrand");
        assertThat(HOUSE.the(PermittedActions.class)
                        .on("errands", id.value(), CLERK)
                        .orElseThrow()
                        .actions())
                .extracting(it -> it.command().slug())
                .containsExactlyInAnyOrder("finish", "drop");
        for (var command : List.of(new RemindErrand(id, Errand.RULE, "post"), new MissErrand(id, Errand.RULE, "post")))
            assertThatThrownBy(() -> send(command))
                    .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                    .matches(Refused::unauthorised);
    }

    private void accept(String subject, Instant remind, Instant due) {
        send(new AcceptErrand(id, subject, remind, due));
    }

    private void send(Command command) {
        HOUSE.the(CommandDoor.class).send(command, Asked.by(CLERK, Ids.next()));
    }

    private void at(Instant moment) {
        HOUSE.clock().set(moment);
        clock.runDue();
    }

    private void putBack(String instance) {
        sql.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('duty-reminder', ?, '2026-03-03T01:00:00Z', false, 1)""").param(instance).update();
    }

    private List<String> rows() {
        return sql.sql("select task_name, execution_time from scheduled_tasks order by execution_time, task_name")
                .query((row, _) -> row.getString(1) + " " + row.getTimestamp(2).toInstant())
                .list();
    }

    private List<String> story() {
        return HOUSE.the(EventStore.class)
                .readEvents("errands/" + id.value())
                .asStream()
                .map(it -> it.getPayload().getClass().getSimpleName())
                .toList();
    }

    private long decisions() {
        return sql.sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }
}
