package dossier.complaints.command;

import static dossier.handbook.Clause.asks;
import static dossier.handbook.Rule.KNOWN;

import dossier.complaints.api.ComplaintSheet;
import dossier.contracts.api.ContractBalance;
import dossier.counterparties.api.CounterpartyCard;
import dossier.customers.api.CustomerChannel;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Question;
import dossier.orders.api.OrderCard;
import dossier.organisation.api.PersonCard;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** CMP-01: what must be there of all that a sheet names. */
final class Sheets {
    private Sheets() {}

    /** What a command or the case names; null for none. */
    @FunctionalInterface
    interface Named<X> extends BiFunction<X, ComplaintState, @Nullable ComplaintSheet> {}

    static <X> Clause<X, ComplaintState> registeredCustomer(Named<X> sheet) {
        return asks(
                KNOWN,
                "registered-counterparty",
                (command, c, given) -> sheet.apply(command, c) == null
                        || given.know(CounterpartyCard.class).known());
    }

    static <X> Clause<X, ComplaintState> contractOfTheCustomer(Named<X> sheet) {
        return asks(KNOWN, "contract-of-the-customer", (command, c, given) -> {
            var named = sheet.apply(command, c);
            return named == null
                    || named.contract() == null
                    || named.counterparty()
                            .equals(given.know(ContractBalance.class).counterparty());
        });
    }

    static <X> Clause<X, ComplaintState> orderOfTheCustomer(Named<X> sheet) {
        return asks(KNOWN, "order-of-the-customer", (command, c, given) -> {
            var named = sheet.apply(command, c);
            return named == null
                    || named.order() == null
                    || named.counterparty().equals(given.know(OrderCard.class).counterparty());
        });
    }

    static <X> Clause<X, ComplaintState> knownPeople(Named<X> sheet) {
        return asks(KNOWN, "people-of-the-house", (command, c, given) -> {
            var named = sheet.apply(command, c);
            return named == null
                    || people(named).stream()
                            .allMatch(it -> given.all(PersonCard.class)
                                    .anyMatch(card -> card.id().equals(it) && card.department() != null));
        });
    }

    static List<Question<?>> questions(@Nullable ComplaintSheet sheet, String complaint) {
        var questions = new ArrayList<Question<?>>();
        if (sheet == null) return questions;
        questions.add(new CounterpartyCard.Of(sheet.counterparty()));
        questions.add(new CustomerChannel.Of(sheet.counterparty()));
        if (sheet.contract() != null) questions.add(new ContractBalance.Of(sheet.contract(), complaint));
        if (sheet.order() != null) questions.add(new OrderCard.Of(sheet.order()));
        people(sheet).forEach(it -> questions.add(new PersonCard.Of(it)));
        return questions;
    }

    /** The department that performs what it is about; null where it names neither order nor contract. */
    static @Nullable DepartmentId department(ComplaintSheet sheet, Circumstances given) {
        if (sheet.order() != null) return given.know(OrderCard.class).department();
        return sheet.contract() == null
                ? null
                : given.know(ContractBalance.class).department();
    }

    private static List<PersonId> people(ComplaintSheet sheet) {
        var people = new ArrayList<>(sheet.concerned());
        if (!people.contains(sheet.takenBy())) people.add(sheet.takenBy());
        return people;
    }
}
