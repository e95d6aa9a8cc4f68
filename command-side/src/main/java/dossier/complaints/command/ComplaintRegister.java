package dossier.complaints.command;

import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintCounts;
import dossier.complaints.api.ComplaintEvent.ComplaintMerged;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.ComplaintWithdrawn;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintsOfMonths;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.handbook.Circumstances;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All complaints: what came in when, what is still open. */
@Register
class ComplaintRegister implements Answering<ComplaintsOfMonths.Between> {
    private final JdbcClient sql;

    ComplaintRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ComplaintRecorded recorded) {
        sql.sql("insert into complaint (complaint, received_on, objection, direct_supply, counted, justified, open) "
                        + "values (?, ?, ?, ?, true, false, true)")
                .params(
                        recorded.id().value(),
                        receivedOn(recorded.sheet()),
                        recorded.kind() == ComplaintKind.QUALITY_OBJECTION,
                        recorded.directSupply())
                .update();
    }

    @EventHandler
    void on(SheetCorrected corrected) {
        sql.sql("update complaint set received_on = ?, direct_supply = ? where complaint = ?")
                .params(
                        receivedOn(corrected.sheet()),
                        corrected.directSupply(),
                        corrected.id().value())
                .update();
    }

    @EventHandler
    void on(ComplaintWithdrawn withdrawn) {
        set("counted = false, open = false", withdrawn.id());
    }

    @EventHandler
    void on(ComplaintMerged merged) {
        set("counted = false, open = false", merged.id());
    }

    @EventHandler
    void on(ComplaintConcluded concluded) {
        set("open = false, justified = " + concluded.justified(), concluded.id());
    }

    @EventHandler
    void on(ComplaintReopened reopened) {
        set("open = true", reopened.id());
    }

    /** Those that are still to be solved. */
    List<ComplaintId> open() {
        return sql.sql("select complaint from complaint where open order by complaint").query(String.class).stream()
                .map(ComplaintId::new)
                .toList();
    }

    @Override
    public Class<ComplaintsOfMonths.Between> question() {
        return ComplaintsOfMonths.Between.class;
    }

    @Override
    public Fact answer(ComplaintsOfMonths.Between asked) {
        var counts = sql.sql("""
                select count(*) as complaints, count(*) filter (where objection) as objections,
                       count(*) filter (where justified) as justified, count(*) filter (where direct_supply) as direct_supply
                from complaint where counted and received_on between ? and ?""")
                .params(asked.from(), asked.to())
                .query((row, _) -> new ComplaintCounts(
                        row.getInt("complaints"),
                        row.getInt("objections"),
                        row.getInt("justified"),
                        row.getInt("direct_supply")))
                .single();
        return new Fact(new ComplaintsOfMonths(counts), null);
    }

    private void set(String what, ComplaintId complaint) {
        sql.sql("update complaint set " + what + " where complaint = ?")
                .param(complaint.value())
                .update();
    }

    private static LocalDate receivedOn(ComplaintSheet sheet) {
        return LocalDate.ofInstant(sheet.receivedAt(), Circumstances.ZONE);
    }
}
