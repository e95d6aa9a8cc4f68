package dossier.counterparties.command;

import dossier.platform.sheet.SheetColumn;

/** The columns of a list of counterparties, and the field of the command that each fills. */
enum CounterpartyColumn implements SheetColumn {
    CODE("registrationCode", true),
    NAME("name", true),
    CONTACT("contact.name", true),
    PHONE("contact.phone", false),
    EMAIL("contact.email", false);

    private final String field;
    private final boolean required;

    CounterpartyColumn(String field, boolean required) {
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
        return "counterparty-list.column." + name();
    }
}
