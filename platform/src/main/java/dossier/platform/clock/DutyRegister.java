package dossier.platform.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.platform.clock.DutyTask.Moment;
import dossier.platform.command.Register;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Puts every duty of every context on the clock and takes it off, in the transaction that appends the event: none is lost, none fires for what was rolled back. */
@Register
class DutyRegister {
    private final JdbcClient sql;
    private final SchedulerClient scheduler;

    DutyRegister(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    @EventHandler
    void on(DutyEvent event, @SourceId String stream, @MessageIdentifier String identifier) {
        switch (event) {
            case DutyEvent.Begun begun -> {
                takeOff(begun, stream);
                putOn(begun.duty(), stream, identifier);
            }
            case DutyEvent.Corrected it -> {
                takeOff(it, stream);
                if (it.done() == null) putOn(it.duty(), stream, identifier);
            }
            case DutyEvent.Reminded _, DutyEvent.Breached _ -> {
                // the row that told it ends by itself
            }
            default -> takeOff(event, stream);
        }
    }

    private void putOn(Duty duty, String stream, String identifier) {
        var instance = DutyTask.instance(stream, duty.rule(), duty.subject(), identifier);
        for (var moment : Moment.values())
            scheduler.scheduleIfNotExists(new TaskInstance<>(moment.taskName(), instance), moment.of(duty));
    }

    /** A row that is picked is just being carried out: it ends by itself, and the decider refuses what it asks for. */
    private void takeOff(DutyEvent event, String stream) {
        for (var moment : Moment.values())
            sql.sql("delete from scheduled_tasks where task_name = ? and starts_with(task_instance, ?) and not picked")
                    .param(moment.taskName())
                    .param(DutyTask.prefix(stream, event.rule(), event.subject()))
                    .update();
    }
}
