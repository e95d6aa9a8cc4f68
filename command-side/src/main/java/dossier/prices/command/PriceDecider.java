package dossier.prices.command;

import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.KEEP_PRICES;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.prices.api.Item;
import dossier.prices.api.ListHolder;
import dossier.prices.api.ListedPrice;
import dossier.prices.api.PriceCommand;
import dossier.prices.api.PriceCommand.*;
import dossier.prices.api.PriceEvent;
import dossier.prices.api.PriceEvent.*;
import dossier.prices.api.PriceSheet;
import dossier.prices.command.PriceListState.Absent;
import dossier.prices.command.PriceListState.Open;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * The decisions about a price list (价目表). A version holds from a day to come, later than the one before: so what was in force on a day does not change any more once
 * that day is there. Pure: no clock, no Spring, no Axon.
 */
public final class PriceDecider {
    private PriceDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<PriceCommand, PriceListState> CLAUSES = Clauses.of(PriceCommand.class, PriceListState.class)
            .opening(ProposePrices.class,
                    may(ORG_04, KEEP_PRICES),
                    needs(STAGE, "new-price-list", p -> p instanceof Absent),
                    asks(UNIQUE, "only-list-in-its-currency", (_, _, given) -> given.know(ListHolder.class).holder() == null),
                    eachItemOnce(ProposePrices::sheet))
            .before(RevisePrices.class,
                    may(ORG_04, KEEP_PRICES),
                    needs(STAGE, "no-prices-waiting", p -> !p.open().waiting()),
                    eachItemOnce(RevisePrices::sheet))
            .before(ApprovePrices.class,
                    may(CON_13, APPROVE_PRICES),
                    needs(STAGE, "prices-waiting", p -> p.open().waiting()),
                    notOwn(),
                    onlyIf((p, _) -> p.open().waiting(), needs(STAGE, "prices-from-a-day-to-come", (p, given) -> p.open().proposedFrom().isAfter(given.today()))),
                    onlyIf((p, _) -> p.open().waiting(), needs(STAGE, "prices-later-than-before", p -> isLater(p.open()))))
            .before(ReturnPrices.class,
                    may(CON_13, APPROVE_PRICES),
                    needs(STAGE, "prices-waiting", p -> p.open().waiting()),
                    notOwn())
            .asking(ProposePrices.class, (propose, _, _) -> List.of(new ListHolder.Of(propose.currency())));
    // spotless:on

    public static final Decider<PriceCommand, PriceListState, PriceEvent> PRICES =
            new Decider<>(PriceCommand.class, new Absent(), PriceListState::evolve, CLAUSES, PriceDecider::decide);

    private static List<PriceEvent> decide(PriceCommand command, PriceListState state, Circumstances given) {
        var by = given.by().person();
        return List.of(
                switch (command) {
                    case ProposePrices(var id, var currency, var sheet) -> new PricesProposed(id, currency, sheet, by);
                    case RevisePrices(var id, var sheet, var reason) ->
                        new PricesRevised(id, state.open().next(), sheet, by, reason);
                    case ApprovePrices(var id, var remark) ->
                        new PricesApproved(id, state.open().next(), state.open().proposedFrom(), by, remark);
                    case ReturnPrices(var id, var reason) ->
                        new PricesReturned(id, state.open().next(), reason);
                });
    }

    private static boolean isLater(Open list) {
        return list.effectiveFrom() == null || list.proposedFrom().isAfter(list.effectiveFrom());
    }

    /** Neither they nor whoever's authority they would use proposed it. */
    private static <X> Clause<X, PriceListState> notOwn() {
        return onlyIf(
                (p, _) -> p.open().waiting(),
                needs(
                        ORG_04,
                        "not-own-prices",
                        (p, given) -> !given.by()
                                .isOwnCase(
                                        p.open().proposer(),
                                        APPROVE_PRICES,
                                        given.by().department())));
    }

    /** Names the items that stand there twice. */
    private static <X> Clause<X, PriceListState> eachItemOnce(Function<X, PriceSheet> sheet) {
        return asksNothingMissing(UNIQUE, "each-item-once", (command, _, _) -> {
            var seen = new HashSet<Item>();
            return sheet.apply(command).items().stream()
                    .map(ListedPrice::item)
                    .filter(it -> !seen.add(it.plain()))
                    .map(it -> it.goods() + " / " + it.unit())
                    .distinct()
                    .toList();
        });
    }
}
