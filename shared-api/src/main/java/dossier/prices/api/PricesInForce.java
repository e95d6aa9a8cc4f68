package dossier.prices.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CON-13: what the list in force on a day says of the items asked for. It names them by their place alone, so that it keeps nothing of what a contract is about.
 *
 * @param list null where no list in that currency was in force
 * @param version of the list; 0 where none was
 * @param prices of those items that stand in it
 */
@Context("prices")
public record PricesInForce(
        String currency, LocalDate on, @Nullable PriceListId list, int version, List<Priced> prices) implements Answer {
    /** What do these items cost, in their order? */
    public record Of(String currency, LocalDate on, List<Item> items) implements Question<PricesInForce> {}

    /** @param place of the item among those asked for, from 1 */
    public record Priced(
            int place, BigDecimal unitPrice, boolean taxIncluded, BigDecimal taxRate, BigDecimal allowedPercent) {}

    public static PricesInForce none(String currency, LocalDate on) {
        return new PricesInForce(currency, on, null, 0, List.of());
    }

    public boolean there() {
        return list != null;
    }

    public Optional<Priced> at(int place) {
        return prices.stream().filter(it -> it.place == place).findFirst();
    }
}
