package dossier.customers.command;

import static dossier.customers.command.CustomerColumn.*;
import static dossier.customers.command.CustomerDecider.CUSTOMER;
import static dossier.platform.sheet.Cells.put;
import static dossier.platform.sheet.Cells.text;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerCommand.OpenCustomer;
import dossier.customers.api.CustomerId;
import dossier.customers.api.FileHolder;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens the files of a list of customers, whose custodian is who brings it. */
@Component
class CustomerImport extends SheetImport<CustomerColumn, OpenCustomer> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Desk desk;
    private final Answering<CodeHolder.Of> codes;
    private final Answering<FileHolder.Of> files;

    CustomerImport(
            CommandReader reader,
            CommandDoor door,
            Desk desk,
            Wording wording,
            Answering<CodeHolder.Of> codes,
            Answering<FileHolder.Of> files) {
        super(OpenCustomer.class, reader, door, wording);
        this.desk = desk;
        this.codes = codes;
        this.files = files;
    }

    @Override
    public String name() {
        return "customer-list";
    }

    @Override
    public List<CustomerColumn> columns() {
        return List.of(CustomerColumn.values());
    }

    @Override
    public List<CustomerColumn> known() {
        return List.of(CODE, CONTACT);
    }

    @Override
    public Authority authority() {
        return Authority.KEEP_CUSTOMERS;
    }

    @Override
    public String context() {
        return "customers";
    }

    @Override
    public String one() {
        return "/do/customers/-/open";
    }

    @Override
    protected boolean became(Line<CustomerColumn> line, String id) {
        var counterparty = counterparty(line);
        if (counterparty == null) return false;
        var holder = ((FileHolder) files.answer(new FileHolder.Of(counterparty)).answer()).customer();
        return new CustomerId(id).equals(holder);
    }

    @Override
    protected List<Objection> inTheWay(OpenCustomer row, PersonId by) {
        return desk.inTheWay(CUSTOMER, row, by);
    }

    @Override
    protected Map<String, CustomerColumn> about() {
        return Map.of("registered-counterparty", CODE, "counterparty-without-file", CODE);
    }

    @Override
    protected ObjectNode body(Line<CustomerColumn> line, String id) {
        var card = JSON.objectNode()
                .put("requirements", line.text(REQUIREMENTS))
                .put("preferences", line.text(PREFERENCES));
        var contacts = JSON.arrayNode();
        if (List.of(CONTACT, ROLE, PHONE, EMAIL).stream()
                .anyMatch(it -> !line.text(it).isEmpty())) {
            var person = JSON.objectNode();
            put(person, "name", text(line.text(CONTACT)));
            put(person, "role", text(line.text(ROLE)));
            contacts.add(person.put("phone", line.text(PHONE)).put("email", line.text(EMAIL)));
        }
        card.set("contacts", contacts);
        var counterparty = counterparty(line);
        var body = JSON.objectNode().put("id", id);
        put(body, "counterparty", text(counterparty == null ? line.text(CODE) : counterparty.value()));
        body.set("card", card);
        return body;
    }

    private @Nullable CounterpartyId counterparty(Line<CustomerColumn> line) {
        return ((CodeHolder) codes.answer(new CodeHolder.Of(line.text(CODE))).answer()).holder();
    }
}
