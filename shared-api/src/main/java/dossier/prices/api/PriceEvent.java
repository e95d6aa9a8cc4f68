package dossier.prices.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.LocalDate;

/** Everything that can have happened to a price list. */
@Context("prices")
public sealed interface PriceEvent extends Event {
    @Override
    PriceListId id();

    record PricesProposed(PriceListId id, String currency, PriceSheet sheet, PersonId proposer) implements PriceEvent {}

    /** @param version 2 for the first after an approval; a returned one keeps its own */
    record PricesRevised(
            PriceListId id,
            int version,
            PriceSheet sheet,
            PersonId proposer,
            @Confidential String reason) implements PriceEvent {}

    record PricesApproved(
            PriceListId id,
            int version,
            LocalDate effectiveFrom,
            PersonId approver,
            @Confidential String remark) implements PriceEvent {}

    record PricesReturned(
            PriceListId id, int version, @Confidential String reason) implements PriceEvent {}
}
