package dossier.contracts.command;

import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.CON_13;

import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.PriceDeviation;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Question;
import dossier.prices.api.Item;
import dossier.prices.api.PricesInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CON-13: the lines of a contract against the price list. The list is that of the day of submission, so that nobody pays for the time the reviews take; a deviation stands
 * in the way of our own signature, so that the reviews go on meanwhile and an approval is of the very version they let pass. What the list does not have has no price of
 * the house, and needs the same approval.
 */
final class Pricing {
    private Pricing() {}

    /** At submission; nothing where the contract names no lines. */
    static List<Question<?>> today(ContractState state, Circumstances given) {
        return prices(state, given.today());
    }

    /** After submission, by the list they were compared with then; nothing where they were not. */
    static List<Question<?>> asCompared(ContractState state) {
        return prices(state, state.open().review().cleared().pricedOn());
    }

    /** What the submission found; nothing where no list in the contract's currency is in force. */
    static Optional<ContractEvent> compared(ContractId id, ContractState state, Circumstances given) {
        return inForce(given)
                .flatMap(it -> Optional.ofNullable(it.list())
                        .map(list -> new PricesCompared(id, list, it.version(), it.on(), deviations(state, it))));
    }

    static List<PriceDeviation> deviations(ContractState state, Circumstances given) {
        return inForce(given).map(it -> deviations(state, it)).orElse(List.of());
    }

    /** Names the lines whose price departs from the list. */
    static <X> Clause<X, ContractState> deviationApproved() {
        return approved("price-deviation-approved", Predicate.not(PriceDeviation::unlisted));
    }

    /** Names the lines that the list does not have. */
    static <X> Clause<X, ContractState> unlistedApproved() {
        return approved("unlisted-price-approved", PriceDeviation::unlisted);
    }

    private static <X> Clause<X, ContractState> approved(String needs, Predicate<PriceDeviation> which) {
        return onlyIf(
                (_, given) -> inForce(given).isPresent(),
                asksNothingMissing(
                        CON_13,
                        needs,
                        (_, c, given) -> inForce(given).stream()
                                .filter(_ -> !c.open().review().cleared().deviationApproved())
                                .flatMap(it ->
                                        deviations(c, it).stream().filter(which).map(one -> one.named(it.version())))
                                .toList()));
    }

    private static Optional<PricesInForce> inForce(Circumstances given) {
        return given.all(PricesInForce.class).filter(PricesInForce::there).findFirst();
    }

    private static List<PriceDeviation> deviations(ContractState state, PricesInForce prices) {
        var price = state.open().receivable();
        return PriceDeviation.of(lines(state), price.taxIncluded(), price.taxRate(), prices);
    }

    private static List<Question<?>> prices(ContractState state, @Nullable LocalDate on) {
        var items =
                lines(state).stream().map(it -> new Item(it.goods(), it.unit())).toList();
        return on == null || items.isEmpty()
                ? List.of()
                : List.of(new PricesInForce.Of(state.open().paper().amount().currency(), on, items));
    }

    private static List<ContractLine> lines(ContractState state) {
        return Stream.ofNullable(state.open().terms().agreed())
                .flatMap(it -> it.goods().stream())
                .toList();
    }
}
