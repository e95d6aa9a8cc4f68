package dossier.contracts.command;

import dossier.contracts.api.ContractNumber;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.NumberSeries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contract numbers, {@code HT-2026-00001}. */
@Component
record ContractNumbers(NumberSeries series) implements Answering<ContractNumber.Next> {
    @Autowired
    ContractNumbers(JdbcClient sql) {
        this(new NumberSeries(sql, "contract_number", "HT"));
    }

    @Override
    public Class<ContractNumber.Next> question() {
        return ContractNumber.Next.class;
    }

    @Override
    public Fact answer(ContractNumber.Next asked) {
        return new Fact(new ContractNumber(series.next(asked.year())), null);
    }
}
