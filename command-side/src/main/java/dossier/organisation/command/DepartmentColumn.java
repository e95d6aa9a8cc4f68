package dossier.organisation.command;

import dossier.platform.sheet.SheetColumn;

/** The columns of a list of departments, and the field of the command that each fills. */
enum DepartmentColumn implements SheetColumn {
    /** By which addresses and other lists name it. */
    CODE("id", true),
    NAME("name", true);

    private final String field;
    private final boolean required;

    DepartmentColumn(String field, boolean required) {
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
        return "department-list.column." + name();
    }
}
