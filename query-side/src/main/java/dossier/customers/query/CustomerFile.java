package dossier.customers.query;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.RATE_CREDIT;
import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Rule.CUS_03;
import static dossier.handbook.Rule.CUS_04;
import static dossier.handbook.Rule.CUS_05;
import static dossier.handbook.Rule.CUS_06;
import static dossier.handbook.Rule.CUS_08;
import static dossier.handbook.Rule.CUS_09;

import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.Channel;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.*;
import dossier.customers.api.GatheringId;
import dossier.customers.api.Invitation;
import dossier.customers.api.MaintenancePlan;
import dossier.customers.api.Marks;
import dossier.customers.api.ReviewSheet;
import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the register and its page show it.
 *
 * @param title name of the counterparty
 * @param channel null until it is marked
 * @param assessment the last one; null before the first
 * @param reviews newest last
 * @param credit in force; null until finance has rated it
 * @param proposal of a rating that waits for approval
 * @param handOvers of its custody, newest last
 * @param gatherings CUS-07: what they were invited to, newest last
 * @param awaitedBy the custodian, and from a proposal those who made it
 */
public record CustomerFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable CounterpartyId counterparty,
        @Nullable PersonId custodian,
        @Nullable DepartmentId department,
        CustomerCard card,
        @Nullable Channel channel,
        @Nullable CustomerClass customerClass,
        @Nullable Assessment assessment,
        List<Review> reviews,
        @Nullable MaintenancePlan plan,
        @Nullable CreditTerms credit,
        @Nullable Proposal proposal,
        List<HandOver> handOvers,
        List<Invited> gatherings,
        @Nullable Instant openedAt,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing {
    public record Assessment(Marks marks, CustomerClass customerClass, String remark, PersonId by, Instant at) {}

    public record Review(ReviewSheet sheet, PersonId by, Instant at) {}

    public record Proposal(CreditTerms credit, String reason, PersonId by, Instant at) {}

    public record HandOver(PersonId predecessor, PersonId successor, String reason, Instant at) {}

    /** CUS-07: as it stands now. */
    public record Invited(GatheringId gathering, Invitation invitation, Instant at) {}

    static CustomerFile blank(String id) {
        return new CustomerFile(
                id,
                -1,
                null,
                "",
                null,
                null,
                null,
                CustomerCard.EMPTY,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    CustomerFile after(CustomerEvent event, Told told) {
        var opened = event instanceof CustomerOpened it ? it : null;
        var over = event instanceof CustomerHandedOver it ? it : null;
        var assessed = event instanceof CustomerAssessed it ? it : null;
        var keeper = opened != null ? opened.custodian() : over != null ? over.successor() : custodian;
        var in = opened != null ? opened.department() : over != null ? over.department() : department;
        var at = told.happenedAt();
        return new CustomerFile(
                id,
                told.version(),
                opened != null ? opened.number() : number,
                opened != null ? opened.name() : title,
                opened != null ? opened.counterparty() : counterparty,
                keeper,
                in,
                cardAfter(event),
                event instanceof ChannelMarked it ? it.channel() : channel,
                assessed != null ? assessed.customerClass() : customerClass,
                assessed != null
                        ? new Assessment(assessed.marks(), assessed.customerClass(), assessed.remark(), told.by(), at)
                        : assessment,
                event instanceof CustomerReviewed it
                        ? and(reviews, new Review(it.sheet(), it.reviewer(), at))
                        : reviews,
                event instanceof MaintenancePlanned it ? it.plan() : plan,
                event instanceof CreditApproved it ? it.credit() : credit,
                proposalAfter(event, told),
                over != null
                        ? and(handOvers, new HandOver(over.predecessor(), over.successor(), over.reason(), at))
                        : handOvers,
                event instanceof GatheringNoted it ? gatheringsAfter(it, at) : gatherings,
                opened != null ? at : openedAt,
                at,
                tasksAfter(event, keeper, told),
                DutyLine.after(duties, event, told),
                awaitedAfter(event, keeper),
                readersAfter(keeper, in));
    }

    private List<Invited> gatheringsAfter(GatheringNoted it, Instant at) {
        var others = gatherings.stream()
                .filter(one -> !one.gathering().equals(it.gathering()))
                .toList();
        return and(others, new Invited(it.gathering(), it.invitation(), at));
    }

    private CustomerCard cardAfter(CustomerEvent event) {
        return switch (event) {
            case CustomerOpened it -> it.card();
            case CardUpdated it -> it.card();
            default -> card;
        };
    }

    private @Nullable Proposal proposalAfter(CustomerEvent event, Told told) {
        return switch (event) {
            case CreditProposed it -> new Proposal(it.credit(), it.reason(), it.proposer(), told.happenedAt());
            case CreditApproved _, CreditRejected _ -> null;
            default -> proposal;
        };
    }

    private ReadableBy awaitedAfter(CustomerEvent event, @Nullable PersonId keeper) {
        var known = keeper == null ? awaitedBy : awaitedBy.and(keeper);
        return event instanceof CreditProposed it ? known.and(it.proposer()) : known;
    }

    /** A review waits from the day the clock reminds of it, a plan from the day it is owed. */
    private List<Task> tasksAfter(CustomerEvent event, @Nullable PersonId keeper, Told told) {
        return switch (event) {
            case DutyReminded it when it.rule() == CUS_03 -> plus(task(keeper, "review-customer", CUS_03, told));
            case DutyBegun it
            when it.rule() == CUS_06 ->
                plus(task(keeper, "plan-maintenance", CUS_06, told, it.duty().lastDay()));
            case CreditProposed it ->
                plus(Task.of(APPROVE_CREDIT, null, "approve-credit", CUS_04, told.recordedAt(), null)
                        .barring(it.proposer()));
            case CreditApproved _, CreditRejected _ -> without(CUS_04);
            case DutyKept it -> without(it.rule());
            case DutyLapsed it -> without(it.rule());
            case CustomerHandedOver it ->
                tasks.stream()
                        .map(one -> one.rule() == CUS_04 ? one : one.passedTo(it.successor()))
                        .toList();
            default -> tasks;
        };
    }

    private Task task(@Nullable PersonId keeper, String action, Rule rule, Told told) {
        return task(
                keeper, action, rule, told, nextReview().map(DutyLine::lastDay).orElse(null));
    }

    private static Task task(
            @Nullable PersonId keeper, String action, Rule rule, Told told, @Nullable LocalDate lastDay) {
        return Task.of(Objects.requireNonNull(keeper), action, rule, told.recordedAt(), lastDay);
    }

    /** The custodian and their department, and finance, which rates it. */
    private ReadableBy readersAfter(@Nullable PersonId keeper, @Nullable DepartmentId in) {
        var known = keeper == null ? readers : readers.and(keeper);
        return in == null
                ? known
                : known.and(in)
                        .and(new Office(RATE_CREDIT, null))
                        .and(new Office(APPROVE_CREDIT, null))
                        .and(new Office(SIGN_OFF_RISK, null));
    }

    /** When the next quarterly review is owed. */
    public Optional<DutyLine> nextReview() {
        return duties.stream().filter(it -> it.rule() == CUS_03 && it.open()).findFirst();
    }

    /** How the records that the handbook asks of a file stand. */
    public List<OnRecord> onRecord() {
        var assessedByOwn = assessment != null && assessment.by().equals(custodian);
        return List.of(
                card.onRecord(credit != null),
                new OnRecord(
                        CUS_05,
                        Stream.concat(
                                        missing(number == null, "file.number"),
                                        missing(custodian == null, "file.custodian"))
                                .toList()),
                new OnRecord(CUS_08, missing(channel == null, "file.channel").toList()),
                new OnRecord(CUS_09, missing(!assessedByOwn, "file.assessment").toList()));
    }

    private static Stream<String> missing(boolean missing, String what) {
        return missing ? Stream.of(what) : Stream.empty();
    }

    private List<Task> without(Rule rule) {
        return tasks.stream().filter(it -> it.rule() != rule).toList();
    }

    private List<Task> plus(Task more) {
        return and(without(more.rule()), more);
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
