package dossier.platform.web.form;

import static dossier.platform.web.form.FormWriter.at;

import dossier.platform.web.form.FormField.Shape;
import dossier.platform.web.page.TextDifference;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one list that has a row for each word, as the buttons in it ask for. */
final class WordRows {
    /** @param text path of the text, where texts are known */
    private record Row(int number, String path, String word, String text) {}

    private final FieldMaker fields;
    private final FieldWords words;
    private final FormValues values;
    private final String path;
    private final Class<?> record;
    private final RecordComponent leading;
    private final List<Enum<?>> order;
    private final Optional<RowTexts<?>> texts;
    private final List<RowTexts.Offered> offered;
    private final Map<String, String> model;
    private final List<Row> rows = new ArrayList<>();

    /** Path of the text to go on with; empty for none. */
    private String going = "";

    WordRows(FieldMaker fields, FieldWords words, FormValues values, String path, Class<?> record) {
        this.fields = fields;
        this.words = words;
        this.values = values;
        this.path = path;
        this.record = record;
        leading = Shapes.leadingWords(record).orElseThrow();
        order = List.of((Enum<?>[]) leading.getType().getEnumConstants());
        texts = words.textsOf(record);
        offered = texts.<List<RowTexts.Offered>>map(RowTexts::offered).orElse(List.of());
        model = texts.flatMap(known -> known.model().map(it -> known.model(values.one(FormField.beside(path, it)))))
                .orElse(Map.of());
    }

    FormField make(String label) {
        for (var number : values.rows(path)) rows.add(row(number, values.one(at(numbered(number), leading.getName()))));
        for (var word : order)
            if (!further().contains(word) && rows.stream().noneMatch(it -> it.word.equals(word.toString())))
                add(word.toString());
        for (var word : further())
            if (values.all(FormModel.MORE + path).contains(word.toString())) {
                going = add(word.toString()).text;
            }
        rows.sort(Comparator.comparing(
                it -> order.stream().map(Object::toString).toList().indexOf(it.word)));
        rows.stream()
                .filter(it -> values.has(FormModel.LESS + it.path))
                .findFirst()
                .ifPresent(this::takeAway);
        rows.forEach(this::write);
        return new FormField(
                fields.id(path),
                path,
                Shape.ROWS,
                label,
                words.hint(path.substring(path.lastIndexOf('.') + 1)),
                List.of(),
                false,
                null,
                further().stream()
                        .map(it -> new Option(it.toString(), words.name(it)))
                        .toList(),
                rows.stream().map(this::group).toList(),
                fields.faultsAt(path, false));
    }

    /** Words that have a row only where somebody wants it. */
    private List<Enum<?>> further() {
        var needed = texts.map(RowTexts::needed).orElse(Set.of());
        return needed.isEmpty()
                ? List.of()
                : order.stream().filter(it -> !needed.contains(it.toString())).toList();
    }

    private Row add(String word) {
        var row = row(rows.stream().mapToInt(Row::number).max().orElse(-1) + 1, word);
        values.put(at(row.path, leading.getName()), word);
        rows.add(row);
        return row;
    }

    private void takeAway(Row row) {
        going = rows.get(Math.max(0, rows.indexOf(row) - 1)).text;
        rows.remove(row);
    }

    /** What was chosen for it, or the text of the model: asked for by itself, or for every row that has none. */
    private void write(Row row) {
        var held = Optional.ofNullable(model.get(row.word));
        var filled = values.has(FormModel.FILL + path)
                && first(row)
                && values.one(row.text).isBlank();
        var text = filled || values.has(FormModel.SAME + row.text) ? held : chosen(row);
        if (text.isEmpty()) return;
        values.put(row.text, text.get());
        if (going.isEmpty()) going = row.text;
    }

    private Optional<String> chosen(Row row) {
        if (!values.has(FormModel.TAKE + row.text)) return Optional.empty();
        return offered(row)
                .filter(it -> it.option().value().equals(values.one(FormModel.FROM + row.text)))
                .map(RowTexts.Offered::text)
                .findFirst();
    }

    private FormField group(Row row) {
        var name = order.stream()
                .filter(it -> it.toString().equals(row.word))
                .findFirst()
                .map(words::name)
                .orElse(row.word);
        var rest = FormModel.components(record)
                .skip(1)
                .map(it -> fields.field(row.path, it).optional())
                .map(it -> texts.isPresent() && it.path().equals(row.text) ? it.with(standing(row, texts.get())) : it);
        return fields.group(
                row.path,
                name,
                Stream.concat(Stream.of(fields.hidden(at(row.path, leading.getName()))), rest)
                        .toList());
    }

    private RowText standing(Row row, RowTexts<?> known) {
        return new RowText(
                known.needed().contains(row.word) && first(row),
                offered(row).map(RowTexts.Offered::option).toList(),
                known.model().isPresent() && first(row),
                first(row) ? difference(row) : null,
                !first(row) || further().stream().anyMatch(it -> it.toString().equals(row.word)),
                row.text.equals(going));
    }

    /** What a word says in several rows is held against the model as one. */
    private @Nullable TextDifference difference(Row row) {
        var held = model.get(row.word);
        var said = rows.stream()
                .filter(it -> it.word.equals(row.word))
                .map(it -> values.one(it.text).replace("\r\n", "\n"))
                .collect(Collectors.joining("\n"))
                .strip();
        return held == null || said.isEmpty() ? null : TextDifference.of(held.strip(), said);
    }

    private boolean first(Row row) {
        return rows.stream().filter(it -> it.word.equals(row.word)).findFirst().orElseThrow() == row;
    }

    private Stream<RowTexts.Offered> offered(Row row) {
        return offered.stream().filter(it -> it.word().equals(row.word));
    }

    private Row row(int number, String word) {
        return new Row(number, numbered(number), word, at(numbered(number), record.getRecordComponents()[1].getName()));
    }

    private String numbered(int number) {
        return path + "[" + number + "]";
    }
}
