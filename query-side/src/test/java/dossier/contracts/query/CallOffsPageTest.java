package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Portion;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.web.page.Names;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** FRAME: the page of a framework contract counts what is called off as the register does. */
class CallOffsPageTest {
    private static final ContractId CALL_OFF = new ContractId("c2");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final House house = new House();

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void what_is_terminated_keeps_what_is_ordered_under_it() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        inEffect(C1, ContractTerms.framework(new BigDecimal("1000"), null));
        inEffect(CALL_OFF, ContractTerms.callOff(C1));
        assertThat(page()).contains("已下达 ¥500.00，上限 ¥1,000.00").doesNotContain("??");
        happen(
                new BalanceGranted(CALL_OFF, "o1", new Portion(Money.cny("120"), List.of())),
                new ContractTerminated(CALL_OFF, 1, TODAY));
        assertThat(page()).contains("已下达 ¥120.00，上限 ¥1,000.00", "value=\"12\"", "剩余 ¥880.00");
    }

    private void inEffect(ContractId id, ContractTerms terms) {
        happen(
                new ContractDrafted(id, Samples.draft("Oil", "500", false).with(terms), LI, SALES),
                new ContractSubmitted(id, "HT-" + id.value(), 1, false, null),
                new ContractTookEffect(id, TODAY));
    }

    private void happen(ContractEvent... some) {
        house.happen("li", some);
        house.list("contracts", LI);
    }

    private String page() {
        Rendered.messages(Locale.CHINESE);
        var model = new ExtendedModelMap();
        var template = PagesInHouse.contracts(house)
                .contract("c1", null, null, null, new LinkedMultiValueMap<>(), LI::value, model);
        return Rendered.page(template, Locale.CHINESE, model, house.get(Names.class), house.get(Clock.class));
    }
}
