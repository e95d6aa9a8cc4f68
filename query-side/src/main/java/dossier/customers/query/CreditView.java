package dossier.customers.query;

import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Due;
import dossier.contracts.api.CreditTerms;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credit of a customer as its page shows it.
 *
 * @param used null where amounts in different currencies do not add up
 * @param percent of the limit that is used, rounded up, so that 0 is nothing
 * @param overdue what was to be paid before today
 */
public record CreditView(
        CreditTerms terms,
        @Nullable Money used,
        int percent,
        boolean expired,
        List<CreditStanding.Claim> claims,
        List<Due> overdue) {
    /** Null for a customer who is not rated. */
    static @Nullable CreditView of(CreditStanding standing, LocalDate today) {
        if (!standing.controlled()) return null;
        var terms = Objects.requireNonNull(standing.credit());
        var used = standing.exposure().orElse(null);
        return new CreditView(
                terms,
                used,
                used == null ? 100 : percent(used.amount(), terms.limit().amount()),
                today.isAfter(terms.validUntil()),
                standing.claims(),
                standing.overdue(today));
    }

    private static int percent(BigDecimal used, BigDecimal limit) {
        if (limit.signum() == 0) return used.signum() == 0 ? 0 : 100;
        return used.movePointRight(2).divide(limit, 0, RoundingMode.UP).intValue();
    }

    public boolean over() {
        return used == null || used.amount().compareTo(terms.limit().amount()) > 0;
    }
}
