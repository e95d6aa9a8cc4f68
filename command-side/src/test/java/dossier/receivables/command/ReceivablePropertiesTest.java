package dossier.receivables.command;

import static dossier.receivables.command.ReceivableLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.Taxed;
import dossier.handbook.Policy;
import dossier.handbook.Refused;
import dossier.receivables.api.AccountEvent.PaymentRecorded;
import dossier.receivables.api.AccountEvent.PaymentUsed;
import dossier.receivables.api.Ageing;
import dossier.receivables.api.Balance;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.Payments;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableCommand.AllocatePayment;
import dossier.receivables.api.ReceivableCommand.ReleasePayment;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableId;
import dossier.words.Event;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Money, tax, ageing and rounding, held against a plain count in cents. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivablePropertiesTest {
    private static final int PAYMENTS = 4, RECEIVABLES = 3, STEPS = 60;

    /** A walk of random allocations, each decided by the decider; what it admits is counted in cents beside it. */
    @RepeatedTest(40)
    void no_walk_settles_more_than_was_paid_or_is_owed_and_the_sums_are_those_of_a_plain_count(RepetitionInfo info) {
        var dice = new Random(info.getCurrentRepetition());
        var payments = payments(dice);
        var histories = new HashMap<Integer, List<ReceivableEvent>>();
        for (var number = 0; number < RECEIVABLES; number++) histories.put(number, new ArrayList<>(List.of(agreed())));
        var cents = new HashMap<String, Long>();

        for (var step = 0; step < STEPS; step++) {
            var number = dice.nextInt(RECEIVABLES);
            var payment = 1 + dice.nextInt(PAYMENTS);
            ReceivableCommand command = dice.nextInt(4) == 0
                    ? new ReleasePayment(ID, payment, "back")
                    : new AllocatePayment(ID, payment, cents(1 + dice.nextInt(6_000)));
            var inHand = new PaymentInHand(ACCOUNT, payments.find(payment).orElseThrow());
            var scenario = by(FINANCE, inHand, contract("r-1", false));
            var key = number + "/" + payment;
            var history = histories.get(number);
            try {
                var decided = ReceivableDecider.RECEIVABLE.decide(
                        command, ReceivableDecider.RECEIVABLE.after(history), scenario.circumstances());
                history.addAll(decided.events());
                payments = payments.after(renamed(decided.granted(), new ReceivableId("r-" + number)));
                if (command instanceof AllocatePayment it)
                    cents.merge(key, it.amount().amount().unscaledValue().longValue(), Long::sum);
                else cents.remove(key);
            } catch (Refused refused) {
                assertThat(mayBeRefused(command, key, number, payment, inHand, cents))
                        .isTrue();
            }
        }
        for (var payment : payments.all()) assertThat(inCents(payment.unused())).isNotNegative();
        for (var number = 0; number < RECEIVABLES; number++) {
            var counted = sum(cents, number + "/", true);
            var balance = balance(histories.get(number));
            assertThat(inCents(balance.paid())).isEqualTo(counted).isLessThanOrEqualTo(10_000);
            assertThat(inCents(balance.open()) + counted).isEqualTo(10_000);
        }
        for (var payment : payments.all())
            assertThat(inCents(payment.amount()) - inCents(payment.unused()))
                    .isEqualTo(sum(cents, "/" + payment.number(), false));
    }

    @RepeatedTest(40)
    void net_and_tax_make_the_gross_amount_and_tell_each_other(RepetitionInfo info) {
        var dice = new Random(info.getCurrentRepetition());
        var rate = BigDecimal.valueOf(dice.nextInt(2_000), 2);
        var amount = cents(1 + dice.nextInt(100_000_000));
        for (var included : List.of(true, false)) {
            var taxed = Taxed.of(amount, included, rate);
            assertThat(taxed.net().amount().add(taxed.tax().amount()))
                    .isEqualByComparingTo(taxed.gross().amount());
            assertThat(included ? taxed.gross() : taxed.net()).isEqualTo(amount);
            var exact = taxed.net().amount().multiply(rate).movePointLeft(2);
            assertThat(exact.subtract(taxed.tax().amount()).abs()).isLessThanOrEqualTo(new BigDecimal("0.0101"));
        }
    }

    @RepeatedTest(40)
    void every_unpaid_receivable_is_in_one_class_of_its_age_and_the_classes_add_up(RepetitionInfo info) {
        var dice = new Random(info.getCurrentRepetition());
        var policy = new Policy.Receivables(
                30, 7, 90, 10, 1 + dice.nextInt(60), 1 + dice.nextInt(90), 1 + dice.nextInt(120), 3);
        var items = IntStream.range(0, dice.nextInt(60))
                .mapToObj(it -> new OpenItem(
                        new ReceivableId("r-" + it),
                        "YS",
                        TODAY.plusDays(40 - dice.nextInt(200)),
                        new Money(cents(1 + dice.nextInt(9_999)).amount(), dice.nextInt(5) == 0 ? "USD" : "CNY")))
                .toList();
        var ageing = Ageing.of(items, TODAY, policy);
        assertThat(ageing.receivables()).isEqualTo(items.size());
        for (var currency : ageing.currencies())
            assertThat(inCents(ageing.total(currency)))
                    .isEqualTo(items.stream()
                            .filter(it -> it.unpaid().currency().equals(currency))
                            .mapToLong(it -> inCents(it.unpaid()))
                            .sum());
        for (var one : ageing.classes()) {
            var byHand = items.stream()
                    .filter(it -> {
                        var late = ChronoUnit.DAYS.between(it.dueOn(), TODAY);
                        if (one.from() == null) return late <= 0;
                        return late >= one.from() && (one.to() == null || late <= one.to());
                    })
                    .toList();
            assertThat(one.receivables()).isEqualTo(byHand.size());
            var listed = items.stream().filter(it -> listed(one, it.dueOn())).count();
            assertThat(listed).isEqualTo(one.receivables());
        }
    }

    @RepeatedTest(20)
    void the_order_of_payments_and_reversals_does_not_change_what_is_unpaid(RepetitionInfo info) {
        var dice = new Random(info.getCurrentRepetition());
        var parts = new ArrayList<ReceivableEvent>();
        var left = 10_000;
        for (var payment = 1; payment <= 5; payment++) {
            var part = 1 + dice.nextInt(left / 2);
            left -= part;
            parts.add(new ReceivableEvent.PaymentAllocated(ID, payment, cents(part), TODAY));
        }
        var released = new ReceivableEvent.PaymentReleased(ID, 6, cents(5), "none of it was ever allocated");
        var other = new ArrayList<>(parts);
        Collections.shuffle(other, dice);
        other.add(dice.nextInt(5), released);
        assertThat(after(other).open()).isEqualTo(after(parts).open());
        assertThat(inCents(after(parts).open())).isEqualTo(left);
    }

    private static boolean listed(Ageing.AgeClass one, LocalDate dueOn) {
        return one.dueFrom(TODAY).filter(dueOn::isBefore).isEmpty()
                && one.dueUntil(TODAY).filter(dueOn::isAfter).isEmpty();
    }

    private static boolean mayBeRefused(
            ReceivableCommand command,
            String key,
            int number,
            int payment,
            PaymentInHand inHand,
            Map<String, Long> cents) {
        if (command instanceof ReleasePayment) return !cents.containsKey(key);
        var asked =
                ((AllocatePayment) command).amount().amount().unscaledValue().longValue();
        var paid = inCents(Objects.requireNonNull(inHand.payment()).amount());
        return asked > 10_000 - sum(cents, number + "/", true) || asked > paid - sum(cents, "/" + payment, false);
    }

    private static long sum(Map<String, Long> cents, String part, boolean first) {
        return cents.entrySet().stream()
                .filter(it -> first ? it.getKey().startsWith(part) : it.getKey().endsWith(part))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Payments payments(Random dice) {
        var payments = Payments.NONE;
        for (var number = 1; number <= PAYMENTS; number++)
            payments = payments.after(new PaymentRecorded(
                    ACCOUNT, number, PaymentMeans.TRANSFER, cents(1 + dice.nextInt(15_000)), TODAY, "", SLIP));
        return payments;
    }

    /** The walk's receivables share one history of entry; the account tells them apart. */
    private static PaymentUsed renamed(List<? extends Event> granted, ReceivableId as) {
        return granted.stream()
                .filter(PaymentUsed.class::isInstance)
                .map(PaymentUsed.class::cast)
                .map(it -> new PaymentUsed(it.id(), it.payment(), as, it.amount()))
                .findFirst()
                .orElseThrow();
    }

    private static Balance after(List<ReceivableEvent> parts) {
        var history = new ArrayList<>(List.of(agreed()));
        history.addAll(parts);
        return balance(history);
    }

    private static Balance balance(List<ReceivableEvent> history) {
        return ReceivableDecider.RECEIVABLE.after(history).open().balance();
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), "CNY");
    }

    private static long inCents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
