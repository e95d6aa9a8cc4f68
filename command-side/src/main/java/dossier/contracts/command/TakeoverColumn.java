package dossier.contracts.command;

import dossier.platform.sheet.SheetColumn;

/** The columns of a list of contracts to take over, and the field of the command that each fills. Their names in both languages are messages under {@code takeover.column.}. */
enum TakeoverColumn implements SheetColumn {
    NUMBER("number", true),
    TITLE("draft.title", true),
    /** Registration code of a registered counterparty. */
    COUNTERPARTY("draft.counterparty", true),
    AMOUNT("draft.amount.amount", true),
    CURRENCY("draft.amount.currency", false),
    TAX_INCLUDED("draft.taxIncluded", false),
    SIGNED_BY_US("signedByUs", true),
    SIGNED_BY_COUNTERPARTY("signedByCounterparty", true),
    EFFECTIVE_ON("effectiveOn", true),
    /** Id of the employee who answers for it. */
    OWNER("owner", true),
    PLACE("place", true),
    OBLIGATION_1("obligations[0].text", false),
    OBLIGED_1("obligations[0].obliged", false),
    DUE_1("obligations[0].dueOn", false),
    OBLIGATION_2("obligations[1].text", false),
    OBLIGED_2("obligations[1].obliged", false),
    DUE_2("obligations[1].dueOn", false),
    OBLIGATION_3("obligations[2].text", false),
    OBLIGED_3("obligations[2].obliged", false),
    DUE_3("obligations[2].dueOn", false);

    /** How many obligations a row has room for. */
    static final int OBLIGATIONS = 3;

    private final String field;
    private final boolean required;

    TakeoverColumn(String field, boolean required) {
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
        return "takeover.column." + name();
    }

    /** One of the three of an obligation, counted from 0. */
    static TakeoverColumn obligation(String part, int index) {
        return valueOf(part + "_" + (index + 1));
    }
}
