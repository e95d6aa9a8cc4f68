package dossier.customers.command;

import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.CUS_03;
import static dossier.handbook.Rule.CUS_06;
import static dossier.handbook.Scenario.someone;

import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.ContactPerson;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerCommand;
import dossier.customers.api.CustomerCommand.OpenCustomer;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.CustomerAssessed;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerEvent.DutyBegun;
import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerNumber;
import dossier.customers.api.FileHolder;
import dossier.customers.api.Marks;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What scenarios of a customer begin with. */
final class CustomerLife {
    static final CustomerId ID = new CustomerId("acme-file");
    static final CounterpartyId ACME = new CounterpartyId("acme");
    static final String NUMBER = "KH-00001";
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    static final Actor LI = someone("li", "sales", KEEP_CUSTOMERS);
    static final Actor WU = someone("wu", "sales", KEEP_CUSTOMERS);
    static final Actor MEI = someone("mei", "sales");
    static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    static final Actor HOUSE = Actor.HOUSE;

    static final CustomerCard CARD = new CustomerCard(
            "pumps", "written offers", List.of(new ContactPerson("Gu", "buyer", "139", "gu@acme.example")));
    static final Marks HIGH = new Marks(5, 4, 3), LOW = new Marks(1, 2, 1);

    static final Duty REVIEW = Duty.byEndOf(TODAY.plusMonths(3), CUS_03, "");
    static final Duty PLAN = Duty.byEndOf(TODAY.plusMonths(1), CUS_06, "");

    static final OpenCustomer OPEN = new OpenCustomer(ID, ACME, CARD);
    static final CustomerOpened OPENED =
            new CustomerOpened(ID, NUMBER, ACME, "Acme", LI.person(), LI.department(), CARD);
    static final CustomerAssessed MAJOR = new CustomerAssessed(ID, HIGH, CustomerClass.MAJOR, "buys every month");

    private CustomerLife() {}

    static Scenario<CustomerCommand, CustomerState, CustomerEvent> by(Actor actor) {
        return Scenario.of(CustomerDecider.CUSTOMER, actor)
                .knowing(
                        new CounterpartyCard(ACME, true, "Acme"),
                        new FileHolder(ACME, null),
                        new CustomerNumber(NUMBER),
                        card(LI, MEI),
                        card(WU));
    }

    static PersonCard card(Actor actor, Actor... line) {
        return new PersonCard(
                actor.person(),
                true,
                actor.department(),
                actor.authorities(),
                Stream.of(line).map(Actor::person).toList());
    }

    static CustomerEvent[] opened(CustomerEvent... more) {
        return Stream.concat(Stream.of(OPENED, new DutyBegun(ID, REVIEW)), Stream.of(more))
                .toArray(CustomerEvent[]::new);
    }
}
