package dossier.standalone;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.contracts.api.TakeoverCommand.OpenObligation;
import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.counterparties.api.CounterpartyId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A contract that the demo company had on paper before it kept its contracts here. */
@Component
@Order(8)
class DemoTakeovers implements DemoStory {
    private static final LocalDate SIGNED = LocalDate.of(2025, 6, 12), EFFECTIVE = LocalDate.of(2025, 6, 16);

    private final DemoDesk desk;

    DemoTakeovers(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        var draft = new ContractDraft(
                "数控车床保养合同", new CounterpartyId("haichuan"), Money.cny("168000.00"), true, false, List.of(), null);
        var owed = List.of(
                new OpenObligation("第三次季度保养。", Party.US, desk.today().plusDays(25)),
                new OpenObligation(
                        "支付下半年保养费 84,000.00 元。",
                        Party.COUNTERPARTY,
                        desk.today().plusDays(40)));
        desk.tryInVain("zhao-lei", take("lathes", "恒岳(2025)维字第12号", "ma-chao", draft, owed));
        desk.send("chen-jing", take("lathes", "恒岳(2025)维字第12号", "ma-chao", draft, owed));
    }

    private static TakeOverContract take(
            String id, String number, String owner, ContractDraft draft, List<OpenObligation> owed) {
        return new TakeOverContract(
                new ContractId(id),
                number,
                new PersonId(owner),
                draft,
                SIGNED,
                EFFECTIVE,
                EFFECTIVE,
                owed,
                "商务部档案柜 5-2（纸质原件）");
    }
}
