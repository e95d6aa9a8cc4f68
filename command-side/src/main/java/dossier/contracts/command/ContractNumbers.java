package dossier.contracts.command;

import dossier.contracts.api.ContractNumber;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contract numbers, {@code HT-2026-00001}: taken inside the command's transaction, so a command that fails or is refused takes none and leaves no gap. */
@Component
record ContractNumbers(JdbcClient sql) implements Answering<ContractNumber.Next> {
    @Override
    public Class<ContractNumber.Next> question() {
        return ContractNumber.Next.class;
    }

    @Override
    public Fact answer(ContractNumber.Next asked) {
        int next = sql.sql("""
                insert into contract_number (year, last) values (?, 1)
                on conflict (year) do update set last = contract_number.last + 1 returning last""").param(asked.year()).query(Integer.class).single();
        return new Fact(new ContractNumber("HT-%d-%05d".formatted(asked.year(), next)), null);
    }
}
