package dossier.customers.command;

import dossier.platform.sheet.SheetColumn;

/** The columns of a list of customers, and the field of the command that each fills. */
enum CustomerColumn implements SheetColumn {
    /** Registration code of a registered counterparty. */
    CODE("counterparty", true),
    REQUIREMENTS("card.requirements", false),
    PREFERENCES("card.preferences", false),
    CONTACT("card.contacts[0].name", false),
    ROLE("card.contacts[0].role", false),
    PHONE("card.contacts[0].phone", false),
    EMAIL("card.contacts[0].email", false);

    private final String field;
    private final boolean required;

    CustomerColumn(String field, boolean required) {
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
        return "customer-list.column." + name();
    }
}
