package dossier.replay;

import dossier.handbook.Actor;
import dossier.replay.WhatIf.Effect;
import dossier.replay.WhatIf.Group;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the effects of a change; keeps a line for each case that is changed. */
final class Impact {
    private static final Comparator<Group> MOST_FIRST = Comparator.comparing(
                    (Group it) -> it.changed() + it.open(), Comparator.reverseOrder())
            .thenComparing(Group::depending, Comparator.reverseOrder())
            .thenComparing(Group::key);

    private static final class Sum {
        private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
        private final Map<String, Money> amounts = new HashMap<>();
        private long cases;

        private Group group(String key) {
            var money = new TreeMap<String, BigDecimal>();
            amounts.values().forEach(it -> money.merge(it.currency(), it.amount(), BigDecimal::add));
            return new Group(
                    key,
                    effects.getOrDefault(Effect.CHANGED, 0L),
                    effects.getOrDefault(Effect.OPEN, 0L),
                    effects.getOrDefault(Effect.DEPENDING, 0L),
                    cases,
                    money.entrySet().stream()
                            .map(it -> new Money(it.getValue(), it.getKey()))
                            .toList());
        }
    }

    private static final Money NONE = Money.cny("0");

    private final Sum total = new Sum();
    private final Map<String, Sum> months = new TreeMap<>();
    private final Map<String, Sum> departments = new HashMap<>();
    private final Map<String, Sum> people = new HashMap<>();

    /** @param amount of the case; null where it says none */
    void add(Effect effect, YearMonth month, Actor by, String stream, @Nullable Money amount) {
        for (var sum : List.of(
                total,
                months.computeIfAbsent(month.toString(), _ -> new Sum()),
                departments.computeIfAbsent(by.department().value(), _ -> new Sum()),
                people.computeIfAbsent(by.person().value(), _ -> new Sum()))) {
            sum.effects.merge(effect, 1L, Long::sum);
            if (effect != Effect.CHANGED) continue;
            if (sum.amounts.put(stream, amount == null ? NONE : amount) == null) sum.cases++;
        }
    }

    Group total() {
        return total.group("");
    }

    List<Group> months() {
        return groups(months, Comparator.comparing(Group::key));
    }

    List<Group> departments() {
        return groups(departments, MOST_FIRST);
    }

    List<Group> people() {
        return groups(people, MOST_FIRST);
    }

    private static List<Group> groups(Map<String, Sum> sums, Comparator<Group> order) {
        return sums.entrySet().stream()
                .map(it -> it.getValue().group(it.getKey()))
                .sorted(order)
                .toList();
    }
}
