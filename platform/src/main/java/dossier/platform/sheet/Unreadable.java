package dossier.platform.sheet;

import java.util.List;

/** A file that is no list, or is more of one than anyone looks through. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    /** What stands in the way; a message under {@code sheet.unreadable.}. */
    public enum Why {
        GONE,
        EMPTY,
        TOO_LARGE,
        TOO_LONG,
        OLD_OR_LOCKED,
        NO_WORKBOOK,
        NO_TEXT,
        QUOTES
    }

    private final Why why;
    private final List<Long> where;

    /** @param where line of the file, where one is known */
    Unreadable(Why why, Long... where) {
        super(why.name());
        this.why = why;
        this.where = List.of(where);
    }

    Unreadable(Why why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
        this.where = List.of();
    }

    public Why why() {
        return why;
    }

    public String message() {
        return "sheet.unreadable." + why;
    }

    public Object[] where() {
        return where.toArray();
    }
}
