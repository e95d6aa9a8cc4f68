package dossier.contracts.query;

import dossier.contracts.query.ContractStatistics.Counted;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CON-12: what the rows of the statistics stand for. */
public enum Grouping {
    /** Of the step itself, so a contract may stand in several rows. */
    MONTH("", _ -> null),
    DEPARTMENT(
            "department", it -> it.department() == null ? null : it.department().value()),
    PERSON("drafter", it -> it.drafter() == null ? null : it.drafter().value()),
    CUSTOMER(
            "counterparty",
            it -> it.counterparty() == null ? null : it.counterparty().value()),
    STAGE("stage", it -> it.stage().name());

    private final String filter;
    private final Function<Counted, @Nullable String> key;

    Grouping(String filter, Function<Counted, @Nullable String> key) {
        this.filter = filter;
        this.key = key;
    }

    /** By which the ledger is asked for a row; empty for the months, which are asked for by the step's day. */
    String filter() {
        return filter;
    }

    /** What a contract is by a filter of the ledger; null where it says nothing. */
    static @Nullable String of(String filter, Counted contract) {
        for (var one : values()) if (one.filter.equals(filter)) return one.keyOf(contract);
        throw new IllegalArgumentException(filter);
    }

    /** Of a contract, whichever step is counted; null for the months. */
    @Nullable
    String keyOf(Counted contract) {
        return key.apply(contract);
    }
}
