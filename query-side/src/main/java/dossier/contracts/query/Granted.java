package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.Portion;
import java.util.List;

/**
 * ORD-01: what one order takes of a contract, as last granted.
 *
 * @param order id of the order
 */
public record Granted(String order, Portion portion) {
    static List<Granted> after(List<Granted> before, ContractEvent event) {
        if (!(event instanceof BalanceGranted it)) return before;
        var others =
                before.stream().filter(one -> !one.order.equals(it.order())).toList();
        return plus(others, new Granted(it.order(), it.portion()));
    }
}
