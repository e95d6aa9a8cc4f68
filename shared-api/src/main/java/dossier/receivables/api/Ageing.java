package dossier.receivables.api;

import dossier.handbook.Policy;
import dossier.words.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How old receivables are (账龄分析), by the bounds the policy sets. Every unpaid receivable is in exactly one class of its currency.
 *
 * @param classes not yet due first, then the older the later
 */
public record Ageing(LocalDate on, List<AgeClass> classes) {
    /**
     * @param from days overdue, from; null for what is not overdue
     * @param to days overdue, up to and with; null for all beyond
     * @param sums one for each currency in it
     */
    public record AgeClass(@Nullable Integer from, @Nullable Integer to, int receivables, List<Money> sums) {
        /** The first day of being due that stands in this class, for lists that add up to it; empty where it has none. */
        public Optional<LocalDate> dueFrom(LocalDate on) {
            return Optional.ofNullable(to).map(on::minusDays);
        }

        /** The last day of being due that stands in this class; empty where it has none. */
        public Optional<LocalDate> dueUntil(LocalDate on) {
            return Optional.ofNullable(from).map(on::minusDays);
        }

        public Money sum(String currency) {
            return sums.stream()
                    .filter(it -> it.currency().equals(currency))
                    .findFirst()
                    .orElse(Money.zero(currency));
        }

        private boolean holds(OpenItem item, LocalDate on) {
            var late = ChronoUnit.DAYS.between(item.dueOn(), on);
            return from == null ? late <= 0 : late >= from && (to == null || late <= to);
        }

        private AgeClass with(OpenItem item) {
            var others = sums.stream()
                    .filter(it -> !it.currency().equals(item.unpaid().currency()));
            var sum = sum(item.unpaid().currency()).plus(item.unpaid());
            return new AgeClass(
                    from,
                    to,
                    receivables + 1,
                    Stream.concat(others, Stream.of(sum)).toList());
        }
    }

    /** @param items unpaid */
    public static Ageing of(List<OpenItem> items, LocalDate on, Policy.Receivables policy) {
        return new Ageing(
                on,
                classes(policy).stream()
                        .map(it -> {
                            var filled = it;
                            for (var item : items) if (it.holds(item, on)) filled = filled.with(item);
                            return filled;
                        })
                        .toList());
    }

    private static List<AgeClass> classes(Policy.Receivables policy) {
        var classes = new ArrayList<AgeClass>();
        classes.add(new AgeClass(null, 0, 0, List.of()));
        var from = 1;
        for (var bound : policy.bounds()) {
            classes.add(new AgeClass(from, bound, 0, List.of()));
            from = bound + 1;
        }
        classes.add(new AgeClass(from, null, 0, List.of()));
        return classes;
    }

    public int receivables() {
        return classes.stream().mapToInt(AgeClass::receivables).sum();
    }

    /** In the order of the codes. */
    public List<String> currencies() {
        return classes.stream()
                .flatMap(it -> it.sums.stream())
                .map(Money::currency)
                .distinct()
                .sorted()
                .toList();
    }

    public Money total(String currency) {
        return classes.stream().map(it -> it.sum(currency)).reduce(Money.zero(currency), Money::plus);
    }

    public Money overdue(String currency) {
        return classes.stream()
                .filter(it -> it.from != null)
                .map(it -> it.sum(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
