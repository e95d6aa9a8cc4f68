package dossier.customers.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Authority.RATE_CREDIT;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.counterparties.api.CounterpartyCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerCommand;
import dossier.customers.api.CustomerCommand.*;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.*;
import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerNumber;
import dossier.customers.api.FileHolder;
import dossier.customers.api.Marks;
import dossier.customers.command.CustomerState.Absent;
import dossier.customers.command.CustomerState.Known;
import dossier.customers.command.CustomerState.Proposal;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duty;
import dossier.handbook.Grant;
import dossier.handbook.Rule;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions about a customer's file: who keeps it, what stands in it, what is owed to the customer. Pure: no clock, no Spring, no Axon. */
public final class CustomerDecider {
    private CustomerDecider() {}

    /** CUS-03: a quarter. */
    private static final int REVIEW_MONTHS = 3;

    /** CUS-06: ours, the handbooks name no time. */
    private static final int PLAN_MONTHS = 1;

    // spotless:off: a table is read in columns
    private static final Clauses<CustomerCommand, CustomerState> CLAUSES = Clauses.of(CustomerCommand.class, CustomerState.class)
            .opening(OpenCustomer.class,
                    may(ORG_04, KEEP_CUSTOMERS),
                    needs(STAGE, "new-customer", c -> c instanceof Absent),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()),
                    asks(UNIQUE, "counterparty-without-file", (_, _, given) -> given.know(FileHolder.class).customer() == null))
            .before(UpdateCard.class, custodian())
            .before(MarkChannel.class, custodian())
            .before(AssessCustomer.class, custodian())
            .before(ReviewCustomer.class, custodian())
            .before(PlanMaintenance.class, custodian())
            .before(HandOverCustomer.class,
                    entitled(ORG_05, "custodian-superior-or-hr", CustomerDecider::mayHandOver),
                    asks(HAND, "another-custodian", (over, c, _) -> !over.successor().equals(c.known().custodian())),
                    asks(KNOWN, "employed-successor", (over, _, given) -> card(over.successor(), given).active()),
                    asks(ORG_04, "successor-who-keeps-customers", (over, _, given) -> card(over.successor(), given).authorities().contains(KEEP_CUSTOMERS)))
            .before(ProposeCredit.class,
                    may(CUS_04, RATE_CREDIT),
                    needs(STAGE, "no-rating-waiting", c -> c.known().proposal() == null),
                    asks(STAGE, "validity-to-come", (propose, _, given) -> !propose.credit().validUntil().isBefore(given.today())))
            .before(ApproveCredit.class,
                    may(CUS_04, APPROVE_CREDIT),
                    notOwnRating(),
                    needs(STAGE, "rating-waiting", c -> c.known().proposal() != null))
            .before(RejectCredit.class,
                    may(CUS_04, APPROVE_CREDIT),
                    notOwnRating(),
                    needs(STAGE, "rating-waiting", c -> c.known().proposal() != null))
            .before(NoteGathering.class, byTheHouse())
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, c, given) -> c.known().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, c, given) -> c.known().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(OpenCustomer.class, (open, _, _) -> List.of(new CounterpartyCard.Of(open.counterparty()), new FileHolder.Of(open.counterparty()), new CustomerNumber.Next()))
            .asking(HandOverCustomer.class, (over, c, _) -> List.of(new PersonCard.Of(c.known().custodian()), new PersonCard.Of(over.successor())));
    // spotless:on

    public static final Decider<CustomerCommand, CustomerState, CustomerEvent> CUSTOMER =
            new Decider<>(CustomerCommand.class, new Absent(), CustomerState::evolve, CLAUSES, CustomerDecider::decide);

    private static List<CustomerEvent> decide(CustomerCommand command, CustomerState state, Circumstances given) {
        return switch (command) {
            case OpenCustomer open -> List.of(opened(open, given), nextReview(open.id(), given));
            case UpdateCard(var id, var card) -> List.of(new CardUpdated(id, card));
            case MarkChannel(var id, var channel) -> List.of(new ChannelMarked(id, channel));
            case AssessCustomer(var id, var marks, var remark) -> assessed(id, marks, remark, state.known(), given);
            case ReviewCustomer(var id, var sheet) ->
                and(
                        new CustomerReviewed(id, given.by().person(), sheet),
                        kept(id, CUS_03, state.known(), given),
                        nextReview(id, given));
            case PlanMaintenance(var id, var plan) ->
                and(new MaintenancePlanned(id, plan), kept(id, CUS_06, state.known(), given));
            case HandOverCustomer(var id, var successor, var reason) -> {
                var department = Objects.requireNonNull(card(successor, given).department());
                yield List.of(new CustomerHandedOver(id, state.known().custodian(), successor, department, reason));
            }
            case ProposeCredit(var id, var credit, var reason) ->
                List.of(new CreditProposed(id, credit, given.by().person(), reason));
            case ApproveCredit(var id, var remark) ->
                List.of(new CreditApproved(
                        id, proposal(state).credit(), given.by().person(), remark));
            case RejectCredit(var id, var reason) ->
                List.of(new CreditRejected(id, given.by().person(), reason));
            case NoteGathering(var id, var gathering, var invitation) ->
                List.of(new GatheringNoted(id, gathering, invitation));
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) ->
                List.of(new DutyBreached(id, rule, subject, due(state.known(), rule)));
        };
    }

    private static CustomerOpened opened(OpenCustomer open, Circumstances given) {
        return new CustomerOpened(
                open.id(),
                given.know(CustomerNumber.class).number(),
                open.counterparty(),
                given.know(CounterpartyCard.class).name(),
                given.by().person(),
                given.by().department(),
                open.card());
    }

    /** CUS-06: who has become major is owed a plan; to who is not any more, none is owed. */
    private static List<CustomerEvent> assessed(
            CustomerId id, Marks marks, String remark, Known customer, Circumstances given) {
        var found = marks.customerClass();
        var events = new ArrayList<CustomerEvent>();
        events.add(new CustomerAssessed(id, marks, found, remark));
        var owed = !customer.duties().none(CUS_06);
        var major = found == CustomerClass.MAJOR;
        if (major && !owed && !customer.planned())
            events.add(new DutyBegun(id, Duty.byEndOf(given.today().plusMonths(PLAN_MONTHS), CUS_06, "")));
        if (!major && owed) events.add(new DutyLapsed(id, CUS_06, ""));
        return events;
    }

    private static DutyBegun nextReview(CustomerId id, Circumstances given) {
        return new DutyBegun(id, Duty.byEndOf(given.today().plusMonths(REVIEW_MONTHS), CUS_03, ""));
    }

    private static Stream<CustomerEvent> kept(CustomerId id, Rule rule, Known customer, Circumstances given) {
        return customer.duties().find(rule, "").stream()
                .map(it -> new DutyKept(id, rule, "", it.duty().due(), given.happenedAt()));
    }

    private static Instant due(Known customer, Rule rule) {
        return customer.duties().due(rule, "");
    }

    private static List<CustomerEvent> and(CustomerEvent first, Stream<CustomerEvent> then, CustomerEvent... last) {
        return Stream.of(Stream.of(first), then, Stream.of(last))
                .flatMap(it -> it)
                .toList();
    }

    /** The custodian, or who stands in for them. */
    private static <X> Clause<X, CustomerState> custodian() {
        return entitledAs(ORG_04, "custodian", CustomerDecider::custodiansHand);
    }

    private static Optional<PersonId> custodiansHand(CustomerState state, Circumstances given) {
        var lenders = given.by().grants().stream()
                .filter(it -> it.authorities().contains(KEEP_CUSTOMERS))
                .map(Grant::from);
        return Stream.concat(Stream.of(given.by().person()), lenders)
                .filter(state.known().custodian()::equals)
                .findFirst();
    }

    /** CUS-04: who has proposed a rating does not approve it, nor does anyone in their place. */
    private static <X> Clause<X, CustomerState> notOwnRating() {
        return onlyIf(
                (c, _) -> c.known().proposal() != null,
                needs(
                        CUS_04,
                        "not-own-rating",
                        (c, given) -> !given.by()
                                .isOwnCase(
                                        proposal(c).proposer(),
                                        APPROVE_CREDIT,
                                        given.by().department())));
    }

    private static Proposal proposal(CustomerState state) {
        return Objects.requireNonNull(state.known().proposal());
    }

    /** Before the command is known nobody has asked who stands above the custodian; then who may read the department counts as a superior. */
    private static boolean mayHandOver(CustomerState state, Circumstances given) {
        var custodian = state.known().custodian();
        var by = given.by();
        if (by.is(custodian) || by.may(MANAGE_ORGANISATION, by.department())) return true;
        return given.all(PersonCard.class)
                .filter(it -> it.id().equals(custodian))
                .findFirst()
                .map(it -> it.line().contains(by.person()))
                .orElseGet(() -> by.may(READ_DEPARTMENT, state.known().department()));
    }

    private static PersonCard card(PersonId person, Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> it.id().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
