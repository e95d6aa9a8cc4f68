package dossier.contracts.command;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.FrameworkRoom;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.Term;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.words.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Framework contracts and what is called off from them (FRAME). Whoever asks what is left holds the framework's row until their command is decided and written, so
 * of two call-offs at the same moment the second sees what the first has taken. A call-off that is terminated gives back what is not ordered under it.
 */
@Register
class Frameworks implements Answering<FrameworkRoom.Of> {
    private final JdbcClient sql;

    Frameworks(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ContractEvent event, @SequenceNumber long version) {
        switch (event) {
            case ContractDrafted it -> drafted(it.id(), it.draft(), version);
            case ContractRevised it -> drafted(it.id(), it.draft(), version);
            case ContractSubmitted it -> granted(it.id(), true);
            case ReturnedByManager _,
                    ReturnedByLegal _,
                    ReturnedByJointReview _,
                    ReturnedByAskedReviewer _,
                    ContractWithdrawn _ -> granted(event.id(), false);
            case StepCalledBack it -> granted(it.id(), it.stage() != ContractStage.DRAFT);
            case ContractAmended it -> {
                amended(it.id(), it.amount());
                capped(it.id(), it.ceiling(), version);
            }
            case BalanceGranted it -> ordered(it);
            case ContractTookEffect it -> inEffect(it.id(), true, version);
            case ContractTerminated _ -> {
                granted(event.id(), false);
                inEffect(event.id(), false, version);
            }
            case ContractArchived _, ContractExpired _ -> inEffect(event.id(), false, version);
            case NoticeGiven it -> endsOn(it.id(), it.endsOn(), version);
            case ContractRenewed it -> renewed(it.id(), it.endsOn(), version);
            default -> {
                // nothing that a framework or a call-off is about
            }
        }
    }

    private void drafted(ContractId id, ContractDraft draft, long version) {
        for (var table : new String[] {"framework", "call_off"})
            sql.sql("delete from " + table + " where contract = ?")
                    .param(id.value())
                    .update();
        var terms = draft.terms();
        if (terms == null) return;
        if (terms.ceiling() != null)
            sql.sql("insert into framework values (?, ?, ?, ?, false, ?, ?)")
                    .param(id.value())
                    .param(draft.counterparty().value())
                    .param(terms.ceiling())
                    .param(draft.amount().currency())
                    .param(lastDay(terms.term()))
                    .param(version)
                    .update();
        if (terms.framework() != null)
            sql.sql("insert into call_off values (?, ?, ?, false)")
                    .params(
                            id.value(),
                            terms.framework().value(),
                            draft.amount().amount())
                    .update();
    }

    /** What renews itself has none until notice is given. */
    private static @Nullable LocalDate lastDay(@Nullable Term term) {
        return term == null || term.renewal() == Term.Renewal.AUTOMATIC ? null : term.endsOn();
    }

    private void granted(ContractId id, boolean granted) {
        sql.sql("update call_off set granted = ? where contract = ?")
                .params(granted, id.value())
                .update();
    }

    private void ordered(BalanceGranted granted) {
        sql.sql("""
                insert into call_off_order select contract, ?, ? from call_off where contract = ?
                on conflict (contract, order_id) do update set amount = excluded.amount""")
                .params(
                        granted.order(),
                        granted.portion().amount().amount(),
                        granted.id().value())
                .update();
    }

    private void amended(ContractId id, @Nullable Money amount) {
        if (amount != null)
            sql.sql("update call_off set amount = ? where contract = ?")
                    .params(amount.amount(), id.value())
                    .update();
    }

    private void capped(ContractId id, @Nullable BigDecimal ceiling, long version) {
        if (ceiling != null)
            sql.sql("update framework set ceiling = ?, version = ? where contract = ?")
                    .params(ceiling, version, id.value())
                    .update();
    }

    private void inEffect(ContractId id, boolean inEffect, long version) {
        sql.sql("update framework set in_effect = ?, version = ? where contract = ?")
                .params(inEffect, version, id.value())
                .update();
    }

    private void endsOn(ContractId id, LocalDate day, long version) {
        sql.sql("update framework set ends_on = ?, version = ? where contract = ?")
                .params(day, version, id.value())
                .update();
    }

    private void renewed(ContractId id, LocalDate day, long version) {
        sql.sql("update framework set ends_on = ?, version = ? where contract = ? and ends_on is not null")
                .params(day, version, id.value())
                .update();
    }

    @Override
    public Class<FrameworkRoom.Of> question() {
        return FrameworkRoom.Of.class;
    }

    @Override
    public Fact answer(FrameworkRoom.Of asked) {
        return sql.sql("""
                select counterparty, in_effect, ends_on, ceiling, currency, version from framework
                where contract = ? for update""")
                .param(asked.framework().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(FrameworkRoom.none(asked.framework()), null));
    }

    /** In a statement of its own, so that it sees what was written while this one waited for the row. */
    private BigDecimal taken(FrameworkRoom.Of asked) {
        return sql.sql("""
                select coalesce(sum(case when granted then amount else ordered end), 0)
                from call_off c cross join lateral (
                    select coalesce(sum(o.amount), 0) ordered from call_off_order o where o.contract = c.contract) orders
                where framework = ? and contract <> ?""")
                .params(asked.framework().value(), asked.callOff().value())
                .query(BigDecimal.class)
                .single();
    }

    private Fact fact(FrameworkRoom.Of asked, ResultSet row) throws SQLException {
        return new Fact(
                new FrameworkRoom(
                        asked.framework(),
                        new CounterpartyId(row.getString("counterparty")),
                        row.getBoolean("in_effect"),
                        row.getObject("ends_on", LocalDate.class),
                        new Money(row.getBigDecimal("ceiling"), row.getString("currency")),
                        taken(asked)),
                new Source(Streams.of("contracts", asked.framework()), row.getLong("version")));
    }
}
