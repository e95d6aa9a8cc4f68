package dossier.platform.web.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, or a group of them.
 *
 * @param id of the element, unique on the page
 * @param path name under which it is posted, {@code draft.clauses[0].text}
 * @param hint message that helps to fill it in; empty for none
 * @param values as posted; one for most shapes
 * @param most characters of a text; null without limit
 * @param choices for {@link Shape#ONE_OF} and {@link Shape#SOME_OF}; of {@link Shape#ROWS}, those that may be added
 * @param fields the parts of a group, the rows of a list, the particulars of a file
 * @param faults what is wrong with it, in the reader's language
 * @param row how it stands as the text of a row; null where nothing is known of that
 */
public record FormField(
        String id,
        String path,
        Shape shape,
        String label,
        String hint,
        List<String> values,
        boolean required,
        @Nullable Integer most,
        List<Option> choices,
        List<FormField> fields,
        List<String> faults,
        @Nullable RowText row) {
    /** How it is shown. */
    public enum Shape {
        TEXT,
        LONG_TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        TICK,
        DAY,
        MOMENT,
        ONE_OF,
        SOME_OF,
        /** Several words, one on each line. */
        LINES,
        FILE,
        HIDDEN,
        GROUP,
        ROWS,
        /** Rows to which one may add. */
        GROWING_ROWS
    }

    FormField(
            String id,
            String path,
            Shape shape,
            String label,
            String hint,
            List<String> values,
            boolean required,
            @Nullable Integer most,
            List<Option> choices,
            List<FormField> fields,
            List<String> faults) {
        this(id, path, shape, label, hint, values, required, most, choices, fields, faults, null);
    }

    /** The path of the row it is in. */
    public String above() {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** The path of the field of that name beside the one at this path. */
    static String beside(String path, String name) {
        return path.substring(0, path.lastIndexOf('.') + 1) + name;
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean chosen(Option choice) {
        return values.contains(choice.value());
    }

    /** The same in a row that may be left empty. */
    FormField optional() {
        return new FormField(id, path, shape, label, hint, values, false, most, choices, fields, faults, row);
    }

    FormField with(RowText standing) {
        return new FormField(id, path, shape, label, hint, values, required, most, choices, fields, faults, standing);
    }

    /** Whether its rows may be filled with the texts they are held against. */
    public boolean modelled() {
        return withAllInside().anyMatch(it -> it.row != null && it.row.modelled());
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /** Whether it is the field of this name, or holds it. */
    boolean holds(String name) {
        return name.equals(path) || name.startsWith(path + ".") || name.startsWith(path + "[");
    }

    /** It, and what is inside it. */
    Stream<FormField> withAllInside() {
        return Stream.concat(Stream.of(this), fields.stream().flatMap(FormField::withAllInside));
    }

    /** Whether it, or a field inside it, is sent as a file. */
    public boolean upload() {
        return shape == Shape.FILE || fields.stream().anyMatch(FormField::upload);
    }

    /** The part of this name: of a file, {@code sha256}. */
    public FormField part(String name) {
        return fields.stream()
                .filter(it -> it.path().equals(path + "." + name))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of the elements that describe it to a screen reader: its hint, how it stands, and where its faults are told. */
    public String describedBy() {
        var told = row == null ? id + "-fault" : id + "-standing " + id + "-fault";
        return hint.isEmpty() ? told : id + "-hint " + told;
    }
}
