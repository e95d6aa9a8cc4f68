package dossier.prices.command;

import dossier.prices.api.PriceEvent;
import dossier.prices.api.PriceEvent.*;
import dossier.prices.api.PriceSheet;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a price list remembers in order to decide, and no more. */
public sealed interface PriceListState {
    record Absent() implements PriceListState {}

    /**
     * @param approved how many of its versions were; each in its turn
     * @param effectiveFrom of the version approved last; null before there is one
     * @param proposer of the version proposed last
     * @param proposedFrom the day that one is to hold from
     * @param waiting whether that one waits for approval
     */
    record Open(
            int approved, @Nullable LocalDate effectiveFrom, PersonId proposer, LocalDate proposedFrom, boolean waiting)
            implements PriceListState {
        /** Number of the next version; one that was returned keeps its own. */
        int next() {
            return approved + 1;
        }

        private Open proposed(PersonId by, PriceSheet sheet) {
            return new Open(approved, effectiveFrom, by, sheet.effectiveFrom(), true);
        }
    }

    /** @throws IllegalStateException before the list was opened, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("no price list");
    }

    static PriceListState evolve(PriceListState state, PriceEvent event) {
        return switch (event) {
            case PricesProposed it ->
                new Open(0, null, it.proposer(), it.sheet().effectiveFrom(), true);
            case PricesRevised it -> state.open().proposed(it.proposer(), it.sheet());
            case PricesApproved it ->
                new Open(it.version(), it.effectiveFrom(), state.open().proposer, it.effectiveFrom(), false);
            case PricesReturned _ -> {
                var was = state.open();
                yield new Open(was.approved, was.effectiveFrom, was.proposer, was.proposedFrom, false);
            }
        };
    }
}
