package dossier.standalone;

import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringCommand.CallOffGathering;
import dossier.customers.api.GatheringCommand.HoldGathering;
import dossier.customers.api.GatheringCommand.PlanGathering;
import dossier.customers.api.GatheringCommand.PostponeGathering;
import dossier.customers.api.GatheringId;
import dossier.customers.api.GatheringKind;
import dossier.customers.api.GatheringPlan;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** CUS-07: an event for customers every two months, each by another course: held, held late, postponed, called off; and a seminar to come. */
@Component
@Order(102)
class DemoGatherings implements DemoStory, DemoPast {
    private static final String ZHAO = "zhao-lei";
    private static final int EVENTS = 7, DAYS_APART = 60, GUESTS = 6;
    private static final List<String> TITLES = List.of("老客户答谢会", "减速机选型研讨会", "华东装备行业交流会");

    private final DemoDesk desk;

    DemoGatherings(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        var customers = DemoRows.of("counterparties.csv")
                .map(row -> new CustomerId(row[0]))
                .toList();
        for (var number = 0; number < EVENTS; number++) {
            var guests = IntStream.range(number * GUESTS, (number + 1) * GUESTS)
                    .mapToObj(it -> customers.get(it % customers.size()))
                    .toList();
            event(agenda, from.plusDays(30 + (long) number * DAYS_APART), number, guests);
        }
    }

    private void event(DemoAgenda agenda, LocalDate heldOn, int number, List<CustomerId> guests) {
        var id = new GatheringId("hd%03d".formatted(number + 1));
        agenda.at(heldOn.minusDays(14).atTime(11, 0), () -> desk.send(ZHAO, planned(id, number, heldOn, guests)));
        switch (number % 4) {
            case 1 -> held(agenda, id, heldOn.plusDays(1), guests);
            case 2 -> {
                agenda.at(
                        heldOn.minusDays(2).atTime(9, 30),
                        () -> desk.send(ZHAO, new PostponeGathering(id, heldOn.plusDays(10), "主讲人出差未归。")));
                held(agenda, id, heldOn.plusDays(10), guests);
            }
            case 3 ->
                agenda.at(
                        heldOn.minusDays(1).atTime(9, 30),
                        () -> desk.send(ZHAO, new CallOffGathering(id, "多数客户临时有事，改为上门拜访。")));
            default -> held(agenda, id, heldOn, guests);
        }
    }

    /** One of them could not come. */
    private void held(DemoAgenda agenda, GatheringId id, LocalDate day, List<CustomerId> guests) {
        var came = guests.subList(0, guests.size() - 1);
        agenda.at(
                day.atTime(17, 30),
                () -> desk.send(ZHAO, new HoldGathering(id, came, Money.cny("9600.00"), "客户希望备件响应更快，两家有扩产计划。")));
    }

    @Override
    public void tell() {
        var guests = List.of(new CustomerId("huacheng"), new CustomerId("xinhang"), new CustomerId("haichuan"));
        desk.send(
                ZHAO, planned(new GatheringId("autumn-seminar"), 1, desk.today().plusDays(10), guests));
    }

    private static PlanGathering planned(GatheringId id, int number, LocalDate heldOn, List<CustomerId> guests) {
        var which = number % TITLES.size();
        return new PlanGathering(
                id,
                new GatheringPlan(
                        GatheringKind.values()[which],
                        TITLES.get(which),
                        "公司展厅",
                        heldOn,
                        Money.cny("10000.00"),
                        guests));
    }
}
