package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Grade;
import dossier.appraisals.api.GradesOfCycle;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.forget.Forgetting;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is appraised in a cycle, and who of them is excellent. Whoever asks holds the cycle's row until their command is decided and written, so of two results that are
 * brought together at the same moment the second sees the first.
 */
@Register
class AppraisalsInCycle implements Answering<GradesOfCycle.Of> {
    private final JdbcClient sql;
    private final EventStore store;
    private final Forgetting forgetting;

    AppraisalsInCycle(JdbcClient sql, EventStore store, Forgetting forgetting) {
        this.sql = sql;
        this.store = store;
        this.forgetting = forgetting;
    }

    @EventHandler
    void on(AppraisalOpened opened) {
        sql.sql("insert into appraisal_in_cycle (appraisal, cycle, person, excellent) values (?, ?, ?, false)")
                .params(
                        opened.id().value(),
                        opened.cycle().value(),
                        opened.person().value())
                .update();
    }

    @EventHandler
    void on(ResultConsolidated result) {
        scored(result, result.score());
    }

    @EventHandler
    void on(ResultCalibrated calibrated) {
        scored(calibrated, calibrated.calibration());
    }

    @EventHandler
    void on(AppealDecided decided) {
        if (decided.adjusted() != null) scored(decided, decided.adjusted());
    }

    @EventHandler
    void on(AppraisalWithdrawn withdrawn) {
        remove(withdrawn);
    }

    @EventHandler
    void on(AppraisalForgotten forgotten) {
        remove(forgotten);
        forgetting.forget(Streams.of(forgotten));
    }

    private void scored(AppraisalEvent event, Calibration calibration) {
        scored(event, calibration.score());
    }

    private void scored(AppraisalEvent event, @Nullable BigDecimal score) {
        var excellent = score != null && appraisal(event.id()).known().grade(score) == Grade.EXCELLENT;
        sql.sql("update appraisal_in_cycle set excellent = ? where appraisal = ?")
                .params(excellent, event.id().value())
                .update();
    }

    /** As far as it was written before. */
    private AppraisalState appraisal(AppraisalId id) {
        return AppraisalDecider.APPRAISAL.after(
                History.of(id, AppraisalEvent.class, store).map(History::events).orElse(List.of()));
    }

    private void remove(AppraisalEvent event) {
        sql.sql("delete from appraisal_in_cycle where appraisal = ?")
                .param(event.id().value())
                .update();
    }

    /** All appraisals of somebody, in one order. */
    List<AppraisalId> of(PersonId person) {
        return sql.sql("select appraisal from appraisal_in_cycle where person = ? order by appraisal")
                .param(person.value())
                .query((row, _) -> new AppraisalId(row.getString("appraisal")))
                .list();
    }

    @Override
    public Class<GradesOfCycle.Of> question() {
        return GradesOfCycle.Of.class;
    }

    @Override
    public Fact answer(GradesOfCycle.Of asked) {
        sql.sql("select 1 from appraisal_cycle where cycle = ? for update")
                .param(asked.cycle().value())
                .query()
                .listOfRows();
        // in a statement of its own, so that it sees what was written while the one before waited for the row
        return sql.sql("""
                select count(*) as others, count(*) filter (where excellent) as excellent
                from appraisal_in_cycle where cycle = ? and appraisal <> ?""")
                .params(asked.cycle().value(), asked.beside().value())
                .query((row, _) ->
                        new Fact(new GradesOfCycle(asked.cycle(), row.getInt("others"), row.getInt("excellent")), null))
                .single();
    }
}
