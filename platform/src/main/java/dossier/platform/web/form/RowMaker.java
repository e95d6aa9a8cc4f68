package dossier.platform.web.form;

import static dossier.platform.web.form.FormWriter.at;

import dossier.platform.web.form.FormField.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes the rows of a list in a form. */
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

    /** Those that are there, then one for each word that has none, in the order of the words. */
    FormField ofWords(String path, String label, Class<?> record) {
        var leading = Shapes.leadingWords(record).orElseThrow();
        var numbers = new ArrayList<>(values.rows(path));
        var next = numbers.isEmpty() ? 0 : numbers.getLast() + 1;
        for (var word : leading.getType().getEnumConstants()) {
            if (numbers.stream()
                    .anyMatch(it -> values.one(rowPath(path, it) + "." + leading.getName())
                            .equals(word.toString()))) continue;
            values.put(rowPath(path, next) + "." + leading.getName(), word.toString());
            numbers.add(next++);
        }
        var order = Arrays.stream(leading.getType().getEnumConstants())
                .map(Object::toString)
                .toList();
        numbers.sort((a, b) -> Integer.compare(
                order.indexOf(values.one(rowPath(path, a) + "." + leading.getName())),
                order.indexOf(values.one(rowPath(path, b) + "." + leading.getName()))));
        var rows = numbers.stream()
                .map(it -> wordRow(rowPath(path, it), record, leading))
                .toList();
        return new FormField(
                fields.id(path),
                path,
                Shape.ROWS,
                label,
                words.hint(lastName(path)),
                List.of(),
                false,
                null,
                List.of(),
                rows,
                fields.faultsAt(path, false));
    }

    private FormField wordRow(String row, Class<?> record, RecordComponent leading) {
        var word = at(row, leading.getName());
        var name = Arrays.stream(leading.getType().getEnumConstants())
                .filter(it -> it.toString().equals(values.one(word)))
                .findFirst()
                .map(it -> words.name((Enum<?>) it))
                .orElse(values.one(word));
        var rest = FormModel.components(record)
                .skip(1)
                .map(it -> fields.field(row, it).optional());
        return fields.group(
                row, name, Stream.concat(Stream.of(fields.hidden(word)), rest).toList());
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
