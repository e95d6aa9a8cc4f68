package dossier.organisation.command;

import static dossier.organisation.command.DepartmentColumn.CODE;
import static dossier.organisation.command.DepartmentColumn.NAME;
import static dossier.platform.sheet.Cells.put;
import static dossier.platform.sheet.Cells.text;

import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Rehearsal;
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

/** Opens the departments of a list. */
@Component
class DepartmentImport extends SheetImport<DepartmentColumn, OpenDepartment> {
    private final Rehearsal rehearsal;
    private final Beginnings beginnings;

    DepartmentImport(
            CommandReader reader, CommandDoor door, Rehearsal rehearsal, Wording wording, Beginnings beginnings) {
        super(OpenDepartment.class, reader, door, wording);
        this.rehearsal = rehearsal;
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return "department-list";
    }

    @Override
    public List<DepartmentColumn> columns() {
        return List.of(DepartmentColumn.values());
    }

    @Override
    public List<DepartmentColumn> known() {
        return columns();
    }

    @Override
    public Authority authority() {
        return Authority.MANAGE_ORGANISATION;
    }

    @Override
    public String context() {
        return "departments";
    }

    @Override
    public String one() {
        return "/do/departments/-/open";
    }

    @Override
    protected String id(Line<DepartmentColumn> line, String made) {
        return line.text(CODE);
    }

    @Override
    protected boolean became(Line<DepartmentColumn> line, String id) {
        return beginnings
                .of(context(), id, DepartmentOpened.class)
                .filter(it -> it.name().equals(line.text(NAME)))
                .isPresent();
    }

    @Override
    protected List<Objection> inTheWay(OpenDepartment row, PersonId by) {
        return rehearsal.inTheWay(row, by);
    }

    @Override
    protected Map<String, DepartmentColumn> about() {
        return Map.of("new-department", CODE);
    }

    @Override
    protected ObjectNode body(Line<DepartmentColumn> line, String id) {
        var body = JsonNodeFactory.instance.objectNode();
        put(body, "id", text(id));
        put(body, "name", text(line.text(NAME)));
        return body;
    }
}
