package dossier.orders.command;

import dossier.handbook.Fact;
import dossier.orders.api.OrderNumber;
import dossier.platform.command.Answering;
import dossier.platform.command.NumberSeries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Order numbers, {@code DD-2026-00001}. */
@Component
record OrderNumbers(NumberSeries series) implements Answering<OrderNumber.Next> {
    @Autowired
    OrderNumbers(JdbcClient sql) {
        this(new NumberSeries(sql, "order_number", "DD"));
    }

    @Override
    public Class<OrderNumber.Next> question() {
        return OrderNumber.Next.class;
    }

    @Override
    public Fact answer(OrderNumber.Next asked) {
        return new Fact(new OrderNumber(series.next(asked.year())), null);
    }
}
