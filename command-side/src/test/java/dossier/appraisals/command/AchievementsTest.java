package dossier.appraisals.command;

import static dossier.appraisals.api.Measure.*;
import static dossier.handbook.Rule.CMP_02;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.appraisals.api.Achievement;
import dossier.appraisals.api.Evidence;
import dossier.appraisals.api.Measure;
import dossier.complaints.api.AftercareEvent.SatisfactionRecorded;
import dossier.complaints.api.ComplaintDutyEvent.DutyCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintId;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.handbook.Duty;
import dossier.handbook.Fact.Source;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.Delivered;
import dossier.orders.api.OrderEvent.DeliveryAccepted;
import dossier.orders.api.OrderEvent.DeliveryRejected;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderId;
import dossier.platform.TestDatabase;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.RevenueConfirmed;
import dossier.receivables.api.ReceivableEvent.RevenueEntered;
import dossier.receivables.api.ReceivableEvent.RevenueWithdrawn;
import dossier.receivables.api.ReceivableId;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** APR-09: figures from the house's own facts, each with the events it comes from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AchievementsTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());
    private static final PersonId LI = new PersonId("li"), MA = new PersonId("ma");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final CounterpartyId ACME = new CounterpartyId("acme");
    private static final Instant FEBRUARY = Instant.parse("2026-02-10T04:00:00Z");

    private final Achievements achievements = new Achievements(SQL, StoredJson.plain(Vocabulary.scan()));
    private final SignedContracts contracts = new SignedContracts(achievements);
    private final EarnedRevenue revenue = new EarnedRevenue(achievements);
    private final PromisedDeliveries deliveries = new PromisedDeliveries(achievements);
    private final NewCustomers customers = new NewCustomers(achievements);
    private final HandledComplaints complaints = new HandledComplaints(achievements);

    /** An event as the log has it. */
    private record Told(Event event, long version) {
        Source source() {
            return new Source(Streams.of(event), version);
        }
    }

    @BeforeEach
    void nothing() {
        SQL.sql("truncate achievement, achievement_case").update();
    }

    @Test
    void a_contract_counts_from_its_effect_and_what_an_amendment_adds_or_takes_away_on_its_own_day() {
        tell(log("c-1", drafted("c-1", LI, "1000.00"), effect("c-1", "2026-01-20")));
        assertThat(counted(LI, SIGNED_AMOUNT)).isEmpty();
        assertThat(achieved(LI, SIGNED_AMOUNT, "2026-01-01", "2026-01-31"))
                .containsExactly(evidence("contracts/c-1", 1, "1000.00"));
        tell(List.of(
                new Told(new ContractHandedOver(new ContractId("c-1"), LI, MA, ""), 2),
                new Told(
                        new ContractAmended(
                                new ContractId("c-1"), 1, LocalDate.parse("2026-02-10"), Money.cny("700.00")),
                        3)));
        assertThat(counted(MA, SIGNED_AMOUNT)).containsExactly(evidence("contracts/c-1", 3, "-300.00"));
        assertThat(achieved(LI, SIGNED_AMOUNT, "2026-01-01", "2026-01-31")).hasSize(1);
    }

    @Test
    void what_is_not_agreed_any_more_and_other_currencies_count_nothing() {
        tell(log("c-1", drafted("c-1", LI, "1000.00"), effect("c-1", "2026-02-03")));
        tell(log("r-1", entered("r-1", "c-1", "400.00")));
        assertThat(counted(LI, REVENUE)).isEmpty();
        var id = new ReceivableId("r-1");
        tell(List.of(new Told(new RevenueConfirmed(id, MA, ""), 1)));
        assertThat(counted(LI, REVENUE)).containsExactly(evidence("receivables/r-1", 1, "400.00"));
        tell(List.of(new Told(new RevenueWithdrawn(id, ""), 2)));
        assertThat(counted(LI, REVENUE)).isEmpty();
        var dollars = new ContractDraft("x", ACME, new Money(BigDecimal.TEN, "USD"), true, false, List.of(), null);
        tell(log("c-2", new ContractDrafted(new ContractId("c-2"), dollars, MA, SALES), effect("c-2", "2026-02-03")));
        assertThat(counted(MA, SIGNED_AMOUNT)).isEmpty();
    }

    @Test
    void a_complaint_counts_for_its_owner_when_it_is_solved_and_when_the_customer_says_how_it_was() {
        var id = new ComplaintId("t-1");
        var due = FEBRUARY.plusSeconds(60);
        var late = FEBRUARY.plusSeconds(90);
        tell(log(
                "t-1",
                new OwnerAssigned(id, LI),
                new DutyKept(id, CMP_02, "RESPONSE", due, FEBRUARY),
                new DutyKept(id, CMP_02, "RESOLUTION", due, late),
                new OwnerAssigned(id, MA),
                new SatisfactionRecorded(id, true, "")));
        assertThat(counted(LI, COMPLAINTS_IN_TIME)).containsExactly(evidence("complaints/t-1", 2, "0.00"));
        assertThat(counted(MA, SATISFACTION)).containsExactly(evidence("complaints/t-1", 4, "100.00"));
        tell(List.of(
                new Told(new DutyCorrected(id, new Duty(CMP_02, "RESOLUTION", due, late.plusSeconds(1)), late), 5)));
        assertThat(counted(LI, COMPLAINTS_IN_TIME)).isEmpty();
        assertThat(counted(MA, COMPLAINTS_IN_TIME)).containsExactly(evidence("complaints/t-1", 5, "100.00"));
    }

    /** Left out of a copy of the log, an event changes the figures that cite it, and no other. */
    @Test
    void each_figure_changes_with_the_events_it_cites_and_with_no_other() {
        var log = house();
        var whole = figures(log);
        var cited = whole.values().stream()
                .flatMap(List::stream)
                .map(Evidence::source)
                .distinct()
                .toList();
        assertThat(cited).hasSize(9);
        assertThat(whole.keySet().stream().map(it -> it.split(" ")[1]))
                .containsOnly(Stream.of(Measure.values()).map(Enum::name).toArray(String[]::new))
                .hasSize(7);
        for (var source : cited) {
            var copy = log.stream().filter(it -> !it.source().equals(source)).toList();
            assertThat(copy).hasSize(log.size() - 1);
            var without = figures(copy);
            for (var figure : whole.entrySet()) {
                var citing =
                        figure.getValue().stream().anyMatch(it -> it.source().equals(source));
                var changed = !sum(figure.getValue()).equals(sum(without.getOrDefault(figure.getKey(), List.of())));
                assertThat(changed).as("%s without %s", figure.getKey(), source).isEqualTo(citing);
            }
        }
    }

    /** Two people with two contracts, a receivable, two deliveries, a customer and a complaint. */
    private static List<Told> house() {
        var complaint = new ComplaintId("t-1");
        var order = new OrderId("o-1");
        var portion = new Portion(Money.cny("400.00"), List.of());
        var day = LocalDate.parse("2026-02-12");
        return Stream.of(
                        log("c-1", drafted("c-1", LI, "1000.00"), effect("c-1", "2026-02-03")),
                        log("c-2", drafted("c-2", LI, "500.00"), effect("c-2", "2026-02-05")),
                        log("c-3", drafted("c-3", MA, "300.00"), effect("c-3", "2026-02-05")),
                        log(
                                "r-1",
                                entered("r-1", "c-1", "400.00"),
                                new RevenueConfirmed(new ReceivableId("r-1"), MA, "")),
                        log(
                                "o-1",
                                new OrderRegistered(
                                        order, "DD-1", new ContractId("c-1"), null, ACME, SALES, "", portion, day),
                                new Delivered(order, 1, portion, day, null),
                                new DeliveryAccepted(order, 1, day.plusDays(1), null),
                                new Delivered(order, 2, portion, day.plusDays(9), null),
                                new DeliveryRejected(order, 2, portion, "late", day.plusDays(9), null)),
                        log(
                                "t-1",
                                new OwnerAssigned(complaint, MA),
                                new DutyKept(complaint, CMP_02, "RESOLUTION", FEBRUARY.plusSeconds(60), FEBRUARY),
                                new SatisfactionRecorded(complaint, true, "")),
                        log(
                                "k-1",
                                new CustomerOpened(
                                        new CustomerId("k-1"), "KH-1", ACME, "Acme", MA, SALES, CustomerCard.EMPTY)))
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, List<Evidence>> figures(List<Told> log) {
        nothing();
        tell(log);
        var figures = new HashMap<String, List<Evidence>>();
        for (var person : List.of(LI, MA))
            for (var measure : Measure.values()) {
                var evidence = counted(person, measure);
                if (!evidence.isEmpty()) figures.put(person + " " + measure, evidence);
            }
        return figures;
    }

    private static String sum(List<Evidence> evidence) {
        var sum = evidence.stream().map(Evidence::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return evidence.size() + ": " + sum;
    }

    private void tell(List<Told> log) {
        for (var it : log)
            switch (it.event) {
                case ContractEvent event -> contracts.on(event, it.version, FEBRUARY);
                case ReceivableEvent event -> revenue.on(event, it.version);
                case OrderEvent event -> deliveries.on(event, it.version);
                case ComplaintEvent event -> complaints.on(event, it.version, FEBRUARY);
                case CustomerOpened event -> customers.on(event, it.version, FEBRUARY);
                default -> throw new AssertionError(it);
            }
    }

    private List<Evidence> counted(PersonId person, Measure measure) {
        return achieved(person, measure, "2026-02-01", "2026-02-28");
    }

    private List<Evidence> achieved(PersonId person, Measure measure, String from, String until) {
        var asked = new Achievement.Of(person, measure, LocalDate.parse(from), LocalDate.parse(until));
        return ((Achievement) achievements.answer(asked).answer()).evidence();
    }

    private static List<Told> log(String stream, Event... events) {
        var told = new ArrayList<Told>();
        for (var event : events) told.add(new Told(event, told.size()));
        assertThat(events[0].id().value()).isEqualTo(stream);
        return told;
    }

    private static ContractDrafted drafted(String id, PersonId drafter, String amount) {
        var draft = new ContractDraft("Pumps", ACME, Money.cny(amount), true, false, List.of(), null);
        return new ContractDrafted(new ContractId(id), draft, drafter, SALES);
    }

    private static ContractTookEffect effect(String id, String on) {
        return new ContractTookEffect(new ContractId(id), LocalDate.parse(on));
    }

    private static RevenueEntered entered(String id, String contract, String net) {
        var day = LocalDate.parse("2026-02-20");
        var amount = Money.cny(net);
        return new RevenueEntered(
                new ReceivableId(id),
                "YS-1",
                new ContractId(contract),
                null,
                ACME,
                SALES,
                Kind.DELIVERY,
                null,
                null,
                null,
                amount,
                Money.cny("0.00"),
                amount,
                day,
                day);
    }

    private static Evidence evidence(String stream, long version, String counted) {
        return new Evidence(new Source(stream, version), new BigDecimal(counted));
    }
}
