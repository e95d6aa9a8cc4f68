package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.receivables.api.RevenueOfMonth;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** REV-04: what departments earned in a month, of what finance agrees with. */
@Component
record RevenueByMonth(JdbcClient sql) implements Answering<RevenueOfMonth.Of> {
    @Override
    public Class<RevenueOfMonth.Of> question() {
        return RevenueOfMonth.Of.class;
    }

    @Override
    public Fact answer(RevenueOfMonth.Of asked) {
        var month = YearMonth.of(asked.year(), asked.month());
        var earned = sql.sql("""
                select coalesce(sum(net), 0) as net, count(*) as receivables from receivable_balance
                where department = ? and currency = ? and agreed and earned_on between ? and ?""")
                .params(asked.department().value(), asked.currency(), month.atDay(1), month.atEndOfMonth())
                .query((row, _) -> new RevenueOfMonth(
                        asked.department(),
                        asked.year(),
                        asked.month(),
                        money(row.getBigDecimal("net"), asked.currency()),
                        row.getInt("receivables")))
                .single();
        return new Fact(earned, null);
    }

    private static Money money(BigDecimal net, String currency) {
        return new Money(net, currency).rounded();
    }
}
