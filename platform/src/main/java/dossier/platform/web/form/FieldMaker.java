package dossier.platform.web.form;

import static dossier.platform.web.form.FormWriter.at;

import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.form.FormField.Shape;
import dossier.words.StoredFile;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the fields of one form, each by the shape of its component. */
final class FieldMaker {
    /** The house's own first. */
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

    private final FieldWords words;
    private final String prefix;
    private final FormValues values;
    private final List<Fault> faults;
    private final RowMaker rows;

    /**
     * @param prefix keeps the ids of elements apart where a page has several forms
     * @param faults all there are
     */
    FieldMaker(FieldWords words, String prefix, FormValues values, List<Fault> faults) {
        this.words = words;
        this.prefix = prefix;
        this.values = values;
        this.faults = faults;
        this.rows = new RowMaker(this, words, values);
    }

    FormField field(String parent, RecordComponent component) {
        var path = at(parent, component.getName());
        var label = words.label(component);
        return switch (Shapes.of(component)) {
            case GROUP ->
                group(
                        path,
                        label,
                        inOrder(component.getType()).map(it -> field(path, it)).toList());
            case FILE -> file(path, label, required(component));
            case ROWS ->
                new WordRows(this, words, values, path, Shapes.element(component.getGenericType())).make(label);
            case GROWING_ROWS -> rows.growing(path, label, Shapes.element(component.getGenericType()));
            case ONE_OF ->
                Shapes.isCurrency(component)
                        ? currency(path, label)
                        : chosen(path, label, component, Shape.ONE_OF, words.constants(component.getType()));
            case SOME_OF ->
                chosen(
                        path,
                        label,
                        component,
                        Shape.SOME_OF,
                        words.constants(Shapes.element(component.getGenericType())));
            case LINES -> lines(path, label, component);
            case TEXT -> text(path, label, component);
            default ->
                leaf(
                        path,
                        Shapes.of(component),
                        label,
                        component.getName(),
                        required(component),
                        Shapes.most(component).orElse(null));
        };
    }

    /** As the record has them, but what texts are held against stands before them. */
    private Stream<RecordComponent> inOrder(Class<?> record) {
        var all = new ArrayList<>(FormModel.components(record).toList());
        for (var list : List.copyOf(all))
            if (Shapes.of(list) == Shape.ROWS)
                words.textsOf(Shapes.element(list.getGenericType()))
                        .flatMap(RowTexts::model)
                        .flatMap(name -> all.stream()
                                .filter(it -> it.getName().equals(name))
                                .findFirst())
                        .ifPresent(model -> {
                            all.remove(model);
                            all.add(all.indexOf(list), model);
                        });
        return all.stream();
    }

    private FormField text(String path, String label, RecordComponent component) {
        if (Shapes.isCase(component.getType())) {
            var cases = words.choicesOf(component.getType(), component);
            if (cases.isPresent())
                return chosen(path, label, component, Shape.ONE_OF, withWhatStands(cases.get(), path));
        }
        return leaf(
                path,
                Shape.TEXT,
                label,
                component.getName(),
                required(component),
                Shapes.most(component).orElse(null));
    }

    /** What was chosen once and is no longer offered is not lost when the form is sent again. */
    private List<Option> withWhatStands(List<Option> offered, String path) {
        var others = values.all(path).stream()
                .filter(it -> !it.isEmpty()
                        && offered.stream().noneMatch(option -> option.value().equals(it)))
                .map(it -> new Option(it, it));
        return Stream.concat(offered.stream(), others).toList();
    }

    private FormField currency(String path, String label) {
        var given = values.one(path).isEmpty() ? CURRENCIES.getFirst() : values.one(path);
        var options = Stream.concat(CURRENCIES.stream(), Stream.of(given))
                .distinct()
                .map(it -> new Option(it, it))
                .toList();
        return new FormField(
                id(path),
                path,
                Shape.ONE_OF,
                label,
                "",
                List.of(given),
                true,
                null,
                options,
                List.of(),
                faultsAt(path, true));
    }

    private FormField lines(String path, String label, RecordComponent component) {
        return words.choicesOf(Shapes.element(component.getGenericType()), component)
                .map(it -> chosen(path, label, component, Shape.SOME_OF, withWhatStands(it, path)))
                .orElseGet(() -> leaf(path, Shape.LINES, label, component.getName(), required(component), null));
    }

    FormField group(String path, String label, List<FormField> fields) {
        return new FormField(
                id(path),
                path,
                Shape.GROUP,
                label,
                "",
                List.of(),
                false,
                null,
                List.of(),
                fields,
                faultsAt(path, false));
    }

    /** Its particulars travel along, so that a form that comes back need not be given the file again. */
    private FormField file(String path, String label, boolean required) {
        var particulars = FormModel.components(StoredFile.class)
                .map(it -> hidden(at(path, it.getName())))
                .toList();
        return new FormField(
                id(path),
                path,
                Shape.FILE,
                label,
                words.hint("file"),
                List.of(),
                required,
                null,
                List.of(),
                particulars,
                faultsAt(path, true));
    }

    private FormField chosen(String path, String label, RecordComponent component, Shape shape, List<Option> from) {
        return new FormField(
                id(path),
                path,
                shape,
                label,
                words.hint(component.getName()),
                values.all(path),
                required(component),
                null,
                from,
                List.of(),
                faultsAt(path, true));
    }

    FormField leaf(String path, Shape shape, String label, String component, boolean required, @Nullable Integer most) {
        return new FormField(
                id(path),
                path,
                shape,
                label,
                words.hint(component),
                values.all(path),
                required,
                most,
                List.of(),
                List.of(),
                faultsAt(path, true));
    }

    FormField hidden(String path) {
        return new FormField(
                id(path), path, Shape.HIDDEN, "", "", values.all(path), false, null, List.of(), List.of(), List.of());
    }

    List<String> faultsAt(String path, boolean andBelow) {
        return faults.stream()
                .filter(it -> it.field().equals(path)
                        || andBelow
                                && (it.field().startsWith(path + ".")
                                        || it.field().startsWith(path + "[")))
                .map(Fault::message)
                .toList();
    }

    String id(String path) {
        return prefix + "-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    private static boolean required(RecordComponent component) {
        if (CommandReader.isOptional(component)) return false;
        return component.getType() != String.class || !component.getAccessor().isAnnotationPresent(NotNull.class);
    }
}
