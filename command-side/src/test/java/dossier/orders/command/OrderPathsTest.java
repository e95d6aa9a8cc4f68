package dossier.orders.command;

import static dossier.orders.command.OrderLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.Portion;
import dossier.handbook.Refused;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order, the orders of a contract never take more than it has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderPathsTest {
    private static final int STEPS = 400;

    /** What was granted, and refused. */
    private record Walk(Map<String, Portion> taken, Map<String, List<OrderEvent>> orders, int[] counts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_sum_granted_never_exceeds_the_contract(long seed) {
        var dice = new Random(seed);
        var walk = new Walk(new HashMap<>(), new HashMap<>(), new int[2]);
        for (var step = 0; step < STEPS; step++) {
            send(command(new OrderId("o-" + dice.nextInt(12)), dice), walk);
            assertThat(sum(walk, "").beyond(AGREED)).isEmpty();
            walk.orders.forEach((id, events) -> assertThat(OrderDecider.ORDER
                            .after(events)
                            .open()
                            .fulfilment()
                            .ordered()
                            .beyond(walk.taken.get(id)))
                    .isEmpty());
        }
        assertThat(walk.counts[0]).as("granted").isPositive();
        assertThat(walk.counts[1]).as("refused").isPositive();
    }

    @Test
    void the_walk_would_see_a_grant_too_much() {
        var walk = new Walk(new HashMap<>(Map.of("a", AGREED, "b", HALF)), new HashMap<>(), new int[2]);
        assertThat(sum(walk, "").beyond(AGREED)).isNotEmpty();
    }

    private static void send(OrderCommand command, Walk walk) {
        var id = command.id().value();
        var history = walk.orders.getOrDefault(id, List.of());
        var known = by(SELLER, left(sum(walk, id), null)).circumstances();
        if (history.isEmpty() && !(command instanceof RegisterOrder)) return;
        try {
            var decided = OrderDecider.ORDER.decide(command, OrderDecider.ORDER.after(history), known);
            var told = new ArrayList<>(history);
            told.addAll(decided.events());
            walk.orders.put(id, told);
            decided.granted().forEach(it -> walk.taken.put(id, ((BalanceGranted) it).portion()));
            walk.counts[0] += decided.granted().size();
        } catch (Refused refused) {
            walk.counts[1]++;
        }
    }

    private static OrderCommand command(OrderId id, Random dice) {
        var portion = portion(cents(dice, 40_000), cents(dice, 400), cents(dice, 150));
        return switch (dice.nextInt(5)) {
            case 0, 1 -> new RegisterOrder(id, CONTRACT, "some", portion, DUE);
            case 2 -> new ChangeOrder(id, portion, DUE.plusDays(dice.nextInt(3)), "other");
            case 3 -> new Deliver(id, portion(cents(dice, 9_000), cents(dice, 90)), TODAY, null);
            default -> new CancelOrder(id, "stopped");
        };
    }

    private static String cents(Random dice, int below) {
        return BigDecimal.valueOf(1 + dice.nextInt(below), 2).toPlainString();
    }

    private static Portion sum(Walk walk, String but) {
        return walk.taken.entrySet().stream()
                .filter(it -> !it.getKey().equals(but))
                .map(Map.Entry::getValue)
                .reduce(nothing(), Portion::plus);
    }
}
