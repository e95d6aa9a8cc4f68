package dossier.contracts.command;

import static dossier.contracts.command.ContractDecider.CONTRACT;
import static dossier.contracts.command.TakeoverColumn.*;
import static dossier.platform.sheet.Cells.*;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.NumberHolder;
import dossier.contracts.api.Party;
import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.counterparties.api.CodeHolder;
import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.platform.command.Answering;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Desk;
import dossier.platform.sheet.Sheet.Line;
import dossier.platform.sheet.SheetImport;
import dossier.platform.web.CommandReader;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes over a list of contracts. */
@Component
class Takeovers extends SheetImport<TakeoverColumn, TakeOverContract> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Desk desk;
    private final Wording wording;
    private final Answering<CodeHolder.Of> codes;
    private final Answering<NumberHolder.Of> numbers;

    Takeovers(
            CommandReader reader,
            CommandDoor door,
            Desk desk,
            Wording wording,
            Answering<CodeHolder.Of> codes,
            Answering<NumberHolder.Of> numbers) {
        super(TakeOverContract.class, reader, door, wording);
        this.desk = desk;
        this.wording = wording;
        this.codes = codes;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "takeover";
    }

    @Override
    public List<TakeoverColumn> columns() {
        return List.of(TakeoverColumn.values());
    }

    @Override
    public List<TakeoverColumn> known() {
        return List.of(NUMBER, TITLE);
    }

    @Override
    public Authority authority() {
        return Authority.COORDINATE_CONTRACTS;
    }

    @Override
    public String context() {
        return "contracts";
    }

    @Override
    public String one() {
        return "/do/contracts/-/take-over";
    }

    @Override
    protected boolean became(Line<TakeoverColumn> line, String id) {
        var holder = ((NumberHolder)
                        numbers.answer(new NumberHolder.Of(line.text(NUMBER))).answer())
                .holder();
        return new ContractId(id).equals(holder);
    }

    @Override
    protected List<Objection> inTheWay(TakeOverContract row, PersonId by) {
        return desk.inTheWay(CONTRACT, row, by);
    }

    @Override
    protected Map<String, TakeoverColumn> about() {
        return Map.of(
                "registered-counterparty", COUNTERPARTY,
                "employed-owner", OWNER,
                "owner-beside-who-takes-over", OWNER,
                "free-contract-number", NUMBER,
                "days-in-order", EFFECTIVE_ON);
    }

    @Override
    protected ObjectNode body(Line<TakeoverColumn> line, String id) {
        var amount = JSON.objectNode();
        put(amount, "amount", decimal(line.text(AMOUNT)));
        amount.put(
                "currency",
                line.text(CURRENCY).isEmpty() ? "CNY" : line.text(CURRENCY).toUpperCase(Locale.ROOT));
        var draft = JSON.objectNode();
        put(draft, "title", text(line.text(TITLE)));
        put(draft, "counterparty", text(counterparty(line.text(COUNTERPARTY))));
        draft.set("amount", amount);
        draft.set("taxIncluded", truth(line.text(TAX_INCLUDED)));
        draft.put("complex", false);
        draft.set("clauses", JSON.arrayNode());
        var body = JSON.objectNode().put("id", id);
        put(body, "number", text(line.text(NUMBER)));
        put(body, "owner", text(line.text(OWNER)));
        body.set("draft", draft);
        for (var day : List.of(SIGNED_BY_US, SIGNED_BY_COUNTERPARTY, EFFECTIVE_ON))
            put(body, day.field(), day(line.text(day)));
        var obligations = JSON.arrayNode();
        for (var i = 0; i < OBLIGATIONS; i++) {
            var one = obligation(line, i);
            if (!one.isEmpty()) obligations.add(one);
        }
        body.set("obligations", obligations);
        put(body, "place", text(line.text(PLACE)));
        return body;
    }

    private ObjectNode obligation(Line<TakeoverColumn> line, int index) {
        var one = JSON.objectNode();
        put(one, "text", text(line.text(TakeoverColumn.obligation("OBLIGATION", index))));
        put(one, "obliged", text(party(line.text(TakeoverColumn.obligation("OBLIGED", index)))));
        put(one, "dueOn", day(line.text(TakeoverColumn.obligation("DUE", index))));
        return one;
    }

    private String counterparty(String code) {
        var holder = ((CodeHolder) codes.answer(new CodeHolder.Of(code)).answer()).holder();
        return holder == null ? code : holder.value();
    }

    /** By its name in the language of the page, or by its code. */
    private String party(String name) {
        for (var party : Party.values()) if (wording.constant(party).equals(name)) return party.name();
        return name;
    }
}
