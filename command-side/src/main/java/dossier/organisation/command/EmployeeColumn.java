package dossier.organisation.command;

import dossier.platform.sheet.SheetColumn;

/** The columns of a list of people, and the field of the command that each fills. */
enum EmployeeColumn implements SheetColumn {
    /** By which addresses and other lists name them. */
    CODE("id", true),
    NAME("name", true),
    /** Code of a department. */
    DEPARTMENT("department", true),
    /** Code of one of its posts. */
    POSITION("position", true),
    /** Code of someone employed, or of a row above. */
    SUPERVISOR("supervisor", false);

    private final String field;
    private final boolean required;

    EmployeeColumn(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public String message() {
        return "employee-list.column." + name();
    }
}
