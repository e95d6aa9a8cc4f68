package dossier.contracts.query;

import dossier.contracts.query.ContractStatistics.Counted;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CON-12: what a contract is counted by, on the day it came to it. */
public enum LifeStep {
    DRAFTED("days.drafted", it -> it.days().drafted()),
    /** For the first time. */
    SUBMITTED("days.submitted", it -> it.days().submitted()),
    /** Signed by both. */
    EFFECTIVE("effectiveOn", Counted::effectiveOn),
    TERMINATED("days.terminated", it -> it.days().terminated()),
    ARCHIVED("days.archived", it -> it.days().archived());

    private final String filter;
    private final Function<Counted, @Nullable LocalDate> day;

    LifeStep(String filter, Function<Counted, @Nullable LocalDate> day) {
        this.filter = filter;
        this.day = day;
    }

    /** By which the ledger is asked for it. */
    String filter() {
        return filter;
    }

    @Nullable
    LocalDate dayOf(Counted contract) {
        return day.apply(contract);
    }
}
