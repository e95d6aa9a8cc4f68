package dossier.platform.sheet;

/** A column of a kind of list, and the field of the command that it fills. */
public interface SheetColumn {
    /** {@code draft.amount.amount} */
    String field();

    /** Whether a list without this column cannot be read. */
    boolean required();

    /** Message key of its name, by which it is found in a list in any language. */
    String message();

    /** Whether it fills this field, or a part of it. */
    default boolean fills(String path) {
        return field().equals(path) || field().startsWith(path + ".");
    }
}
