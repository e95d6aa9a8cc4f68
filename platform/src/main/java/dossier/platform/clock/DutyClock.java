package dossier.platform.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dossier.handbook.Actor;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyTask.Moment;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.words.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the house's commands when the moments of duties have come, by the injected {@link Clock}. A row is taken by one node alone (its version is checked in the
 * update that takes it), and is gone only when the command was decided: what was due while nothing ran comes late, what was cut short comes again under the same
 * key. What fails is tried again after a growing delay.
 */
@Component
@EnableConfigurationProperties(ClockSettings.class)
public class DutyClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DutyClock.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30), LONGEST_DELAY = Duration.ofHours(1);

    private final DataSource database;
    private final CommandDoor door;
    private final Clock clock;
    private final ClockSettings settings;
    private final Overdue overdue;
    private final Map<String, DutyCommands> contexts;
    private @Nullable Scheduler running;

    DutyClock(
            DataSource database,
            CommandDoor door,
            Clock clock,
            ClockSettings settings,
            Overdue overdue,
            ObjectProvider<DutyCommands> contexts) {
        this.database = database;
        this.door = door;
        this.clock = clock;
        this.settings = settings;
        this.overdue = overdue;
        this.contexts = contexts.stream().collect(Collectors.toMap(DutyCommands::context, Function.identity()));
    }

    /** Not before the application is ready: nothing is due to a house that is still being set up. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void start() {
        if (running != null || !settings.enabled()) return;
        running = new SchedulerBuilder(database, tasks()) {
            /** By the machine's time: a clock that is moved, or stands still, says what is due and not how often to look. */
            @Override
            protected Waiter buildWaiter() {
                return new Waiter(settings.interval());
            }
        }.clock(clock::instant)
                .threads(settings.threads())
                .heartbeatInterval(settings.heartbeat())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        running.start();
    }

    @Override
    public synchronized void stop() {
        if (running != null) running.stop();
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Carries out, one after the other in this thread, all that is due now; for those who move the clock themselves. */
    public void runDue() {
        var manual = TestHelper.createManualScheduler(database, tasks())
                .clock(new SettableClock() {
                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                })
                .build();
        while (overdue.count() > 0) manual.runAnyDueExecutions();
    }

    private List<Task<?>> tasks() {
        return Arrays.stream(Moment.values()).<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Moment moment) {
        return Tasks.oneTime(moment.taskName())
                .onFailure(this::tryAgain)
                .onDeadExecution(this::revive)
                .execute((row, given) ->
                        fire(DutyTask.of(moment, row.getId()), given.getExecution().consecutiveFailures));
    }

    private void fire(DutyTask task, int failures) {
        try {
            door.send(command(task), Asked.by(Actor.HOUSE.person(), task.key(failures)));
        } catch (Refused refused) {
            if (refused.objections().stream().noneMatch(it -> it.rule() == Rule.STAGE)) throw refused;
            LOG.debug("{} came too late: {}", task, refused.getMessage());
        }
    }

    private Command command(DutyTask task) {
        var context = contexts.get(task.context());
        if (context == null) throw new IllegalStateException("no DutyCommands of " + task.context());
        return switch (task.moment()) {
            case REMINDER -> context.remind(task.id(), task.rule(), task.subject());
            case BREACH -> context.breach(task.id(), task.rule(), task.subject());
        };
    }

    private void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> row) {
        var doublings = Math.min(failed.getExecution().consecutiveFailures, 16);
        var delay = FIRST_DELAY.multipliedBy(1L << doublings);
        row.reschedule(failed, failed.getTimeDone().plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY));
    }

    /** Its node is gone: at once and as if for the first time, which has the keys that node may have used. */
    private void revive(ExecutionComplete dead, ExecutionOperations<Void> row) {
        var now = clock.instant();
        row.reschedule(ExecutionComplete.success(dead.getExecution(), now, now), now);
    }
}
