package dossier.prices.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.prices.api.ListedPrice;
import dossier.prices.api.PriceEvent;
import dossier.prices.api.PriceEvent.*;
import dossier.prices.api.PriceListId;
import dossier.prices.api.PriceSheet;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceFoldsTest {
    private static final PriceListId ID = new PriceListId("cny");
    private static final PersonId MA = new PersonId("ma"), LIN = new PersonId("lin");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-10"), APRIL = LocalDate.parse("2026-04-01");
    private static final PricesProposed PROPOSED = new PricesProposed(ID, "CNY", sheet(MARCH), MA);
    private static final PricesApproved APPROVED = new PricesApproved(ID, 1, MARCH, LIN, "fine");

    @Test
    void a_version_waits_for_its_approval_or_when_returned_for_its_revision() {
        assertThat(after(PROPOSED).tasks()).extracting(Task::action).containsExactly("approve-prices");
        var returned = after(PROPOSED, new PricesReturned(ID, 1, "too low"));
        assertThat(returned.tasks())
                .extracting(Task::action, Task::person)
                .singleElement()
                .satisfies(it -> assertThat(it.toList()).containsExactly("revise-prices", MA));
        assertThat(returned.latest().state()).isEqualTo(PriceListFile.State.RETURNED);
        assertThat(after(PROPOSED, APPROVED).tasks()).isEmpty();
    }

    @Test
    void each_version_is_in_force_from_its_day_until_that_of_the_next() {
        var list = after(
                PROPOSED,
                APPROVED,
                new PricesRevised(ID, 2, sheet(APRIL), MA, "steel"),
                new PricesApproved(ID, 2, APRIL, LIN, ""));
        assertThat(list.inForce(MARCH.minusDays(1))).isEmpty();
        assertThat(list.inForce(APRIL.minusDays(1)).orElseThrow().number()).isEqualTo(1);
        assertThat(list.inForce(APRIL).orElseThrow().number()).isEqualTo(2);
        assertThat(list.versions()).extracting(PriceListFile.Version::number).containsExactly(1, 2);
    }

    private static PriceSheet sheet(LocalDate from) {
        var pump = new ListedPrice("Pump", "台", new BigDecimal("100"), true, new BigDecimal("13"), null);
        return new PriceSheet(from, new BigDecimal("5"), List.of(pump));
    }

    private static PriceListFile after(PriceEvent... events) {
        var file = PriceListFile.blank(ID.value());
        for (var number = 0; number < events.length; number++) file = file.after(events[number], told(number));
        return file;
    }

    private static Told told(int number) {
        return new Told("prices/cny", number, "e" + number, House.NOON, House.NOON, MA, "post", "e" + number, null);
    }
}
