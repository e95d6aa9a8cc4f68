package dossier.counterparties.command;

import static dossier.counterparties.command.CounterpartyColumn.*;
import static dossier.counterparties.command.CounterpartyDecider.COUNTERPARTY;
import static dossier.platform.sheet.Cells.put;
import static dossier.platform.sheet.Cells.text;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyId;
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
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Registers a list of counterparties. */
@Component
class CounterpartyImport extends SheetImport<CounterpartyColumn, RegisterCounterparty> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Desk desk;
    private final Answering<CodeHolder.Of> codes;

    CounterpartyImport(
            CommandReader reader, CommandDoor door, Desk desk, Wording wording, Answering<CodeHolder.Of> codes) {
        super(RegisterCounterparty.class, reader, door, wording);
        this.desk = desk;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "counterparty-list";
    }

    @Override
    public List<CounterpartyColumn> columns() {
        return List.of(CounterpartyColumn.values());
    }

    @Override
    public List<CounterpartyColumn> known() {
        return List.of(CODE, NAME);
    }

    @Override
    public Authority authority() {
        return Authority.KEEP_COUNTERPARTIES;
    }

    @Override
    public String context() {
        return "counterparties";
    }

    @Override
    public String one() {
        return "/do/counterparties/-/register";
    }

    @Override
    protected boolean became(Line<CounterpartyColumn> line, String id) {
        var holder =
                ((CodeHolder) codes.answer(new CodeHolder.Of(line.text(CODE))).answer()).holder();
        return new CounterpartyId(id).equals(holder);
    }

    @Override
    protected List<Objection> inTheWay(RegisterCounterparty row, PersonId by) {
        return desk.inTheWay(COUNTERPARTY, row, by);
    }

    @Override
    protected Map<String, CounterpartyColumn> about() {
        return Map.of("free-registration-code", CODE);
    }

    @Override
    protected ObjectNode body(Line<CounterpartyColumn> line, String id) {
        var contact = JSON.objectNode();
        contact.put("phone", line.text(PHONE)).put("email", line.text(EMAIL));
        put(contact, "name", text(line.text(CONTACT)));
        var body = JSON.objectNode().put("id", id);
        put(body, "name", text(line.text(NAME)));
        put(body, "registrationCode", text(line.text(CODE)));
        body.set("contact", contact);
        return body;
    }
}
