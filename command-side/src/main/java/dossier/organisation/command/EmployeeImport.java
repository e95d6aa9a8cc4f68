package dossier.organisation.command;

import static dossier.organisation.command.EmployeeColumn.CODE;
import static dossier.organisation.command.EmployeeColumn.NAME;
import static dossier.organisation.command.EmployeeColumn.POSITION;
import static dossier.organisation.command.EmployeeColumn.SUPERVISOR;
import static dossier.platform.sheet.Cells.put;
import static dossier.platform.sheet.Cells.text;

import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Rehearsal;
import dossier.platform.sheet.Sheet.Line;
import dossier.platform.sheet.SheetImport;
import dossier.platform.web.CommandReader;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Employs the people of a list, in its order: a superior may stand above those they lead. */
@Component
class EmployeeImport extends SheetImport<EmployeeColumn, HireEmployee> {
    private final Rehearsal rehearsal;
    private final Beginnings beginnings;

    EmployeeImport(
            CommandReader reader, CommandDoor door, Rehearsal rehearsal, Wording wording, Beginnings beginnings) {
        super(HireEmployee.class, reader, door, wording);
        this.rehearsal = rehearsal;
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return "employee-list";
    }

    @Override
    public List<EmployeeColumn> columns() {
        return List.of(EmployeeColumn.values());
    }

    @Override
    public List<EmployeeColumn> known() {
        return List.of(CODE, NAME);
    }

    @Override
    public Authority authority() {
        return Authority.MANAGE_ORGANISATION;
    }

    @Override
    public String context() {
        return "employees";
    }

    @Override
    public String one() {
        return "/do/employees/-/hire";
    }

    @Override
    protected String id(Line<EmployeeColumn> line, String made) {
        return line.text(CODE);
    }

    @Override
    protected boolean became(Line<EmployeeColumn> line, String id) {
        return beginnings
                .of(context(), id, EmployeeHired.class)
                .filter(it -> it.name().equals(line.text(NAME)))
                .isPresent();
    }

    @Override
    protected List<Objection> inTheWay(HireEmployee row, PersonId by) {
        return rehearsal.inTheWay(row, by);
    }

    @Override
    protected boolean takenCareOf(Objection objection, HireEmployee row, Set<String> above) {
        return objection.needs().equals("employed-supervisor")
                && row.supervisor() != null
                && above.contains(row.supervisor().value());
    }

    @Override
    protected Map<String, EmployeeColumn> about() {
        return Map.of(
                "new-employee", CODE,
                "id-beside-the-house", CODE,
                "defined-position", POSITION,
                "free-place", POSITION,
                "employed-supervisor", SUPERVISOR,
                "supervisor-not-below", SUPERVISOR);
    }

    @Override
    protected ObjectNode body(Line<EmployeeColumn> line, String id) {
        var body = JsonNodeFactory.instance.objectNode();
        put(body, "id", text(id));
        put(body, "name", text(line.text(NAME)));
        put(body, "department", text(line.text(EmployeeColumn.DEPARTMENT)));
        put(body, "position", text(line.text(POSITION)));
        put(body, "supervisor", text(line.text(SUPERVISOR)));
        return body;
    }
}
