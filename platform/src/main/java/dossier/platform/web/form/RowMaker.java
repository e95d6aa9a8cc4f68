package dossier.platform.web.form;

import dossier.platform.web.form.FormField.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of a list to which one may add. */
final class RowMaker {
    private static final int EMPTY_ROWS = 3;

    private final FieldMaker fields;
    private final FieldWords words;
    private final FormValues values;

    RowMaker(FieldMaker fields, FieldWords words, FormValues values) {
        this.fields = fields;
        this.words = words;
        this.values = values;
    }

    FormField growing(String path, String label, Class<?> record) {
        var numbers = new ArrayList<>(values.rows(path));
        var wanted = values.has(FormModel.MORE + path) || numbers.isEmpty() ? EMPTY_ROWS : 1;
        for (var i = 0; i < wanted; i++) numbers.add(numbers.isEmpty() ? 0 : numbers.getLast() + 1);
        var rows = numbers.stream()
                .map(it -> rowPath(path, it))
                .map(row -> fields.group(
                        row,
                        "",
                        FormModel.components(record)
                                .map(it -> fields.field(row, it).optional())
                                .toList()))
                .toList();
        return new FormField(
                fields.id(path),
                path,
                Shape.GROWING_ROWS,
                label,
                words.hint(lastName(path)),
                List.of(),
                false,
                null,
                List.of(),
                rows,
                fields.faultsAt(path, false));
    }

    private static String rowPath(String path, int number) {
        return path + "[" + number + "]";
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
