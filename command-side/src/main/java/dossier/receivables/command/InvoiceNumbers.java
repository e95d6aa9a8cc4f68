package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.receivables.api.InvoiceHolder;
import dossier.receivables.api.ReceivableEvent.InvoiceIssued;
import dossier.receivables.api.ReceivableEvent.InvoiceReversed;
import dossier.receivables.api.ReceivableId;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which invoice was issued for which receivable; of two of one number at the same moment, the table refuses the later, which is decided again. */
@Register
class InvoiceNumbers implements Answering<InvoiceHolder.Of> {
    private final JdbcClient sql;

    InvoiceNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(InvoiceIssued issued, @SequenceNumber long version) {
        take(issued.number(), issued.id(), version);
    }

    /** A red-letter invoice has a number of its own. */
    @EventHandler
    void on(InvoiceReversed reversed, @SequenceNumber long version) {
        take(reversed.number(), reversed.id(), version);
    }

    private void take(String number, ReceivableId receivable, long version) {
        sql.sql("insert into invoice_number (number, receivable, version) values (?, ?, ?)")
                .params(number, receivable.value(), version)
                .update();
    }

    @Override
    public Class<InvoiceHolder.Of> question() {
        return InvoiceHolder.Of.class;
    }

    @Override
    public Fact answer(InvoiceHolder.Of asked) {
        return sql.sql("select receivable, version from invoice_number where number = ?")
                .param(asked.number())
                .query((row, _) -> {
                    var holder = new ReceivableId(row.getString("receivable"));
                    return new Fact(
                            new InvoiceHolder(asked.number(), holder),
                            new Source(Streams.of("receivables", holder), row.getLong("version")));
                })
                .optional()
                .orElseGet(() -> new Fact(new InvoiceHolder(asked.number(), null), null));
    }
}
