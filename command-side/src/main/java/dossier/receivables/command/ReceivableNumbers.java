package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.NumberSeries;
import dossier.receivables.api.ReceivableNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of receivables, {@code YS-2026-00001}. */
@Component
record ReceivableNumbers(NumberSeries series) implements Answering<ReceivableNumber.Next> {
    @Autowired
    ReceivableNumbers(JdbcClient sql) {
        this(new NumberSeries(sql, "receivable_number", "YS"));
    }

    @Override
    public Class<ReceivableNumber.Next> question() {
        return ReceivableNumber.Next.class;
    }

    @Override
    public Fact answer(ReceivableNumber.Next asked) {
        return new Fact(new ReceivableNumber(series.next(asked.year())), null);
    }
}
