package dossier.platform.web.form;

import static dossier.platform.web.form.FormWriter.at;

import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.Wording;
import dossier.platform.web.form.FormField.Shape;
import dossier.words.CaseId;
import dossier.words.StoredFile;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Derives the form of a command from its record: a new command has one as soon as its words have messages. */
@Component
public class FormModel {
    private static final int EMPTY_ROWS = 3;
    /** The house's own first. */
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

    /** Asks for so many more empty rows; named after the list. */
    public static final String MORE = "_more.";

    private final Wording wording;
    private final ObjectProvider<Choices<?>> choices;

    public FormModel(Wording wording, ObjectProvider<Choices<?>> choices) {
        this.wording = wording;
        this.choices = choices;
    }

    /**
     * The fields of a command but for its id, filled in as given.
     *
     * @param prefix keeps the ids of elements apart where a page has several forms
     */
    public List<FormField> fields(Class<?> command, String prefix, FormValues values, List<Fault> faults) {
        var making = new Making(prefix, values, faults);
        return components(command)
                .filter(it -> !it.getName().equals("id"))
                .map(it -> making.field("", it))
                .toList();
    }

    /** The id, for contexts in which people choose it: those with a message {@code field.id.<context>}. */
    public Optional<FormField> id(String context, String prefix, FormValues values, List<Fault> faults) {
        var key = "field.id." + context;
        if (!wording.knows(key)) return Optional.empty();
        return Optional.of(
                new Making(prefix, values, faults).leaf("id", Shape.TEXT, wording.say(key), "id." + context, true, 64));
    }

    /** Those that are told at none of the fields. */
    public static List<Fault> elsewhere(List<FormField> fields, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fields.stream().noneMatch(it -> tells(it, fault)))
                .toList();
    }

    private static boolean tells(FormField field, Fault fault) {
        var here = fault.field().startsWith(field.path()) && field.faults().contains(fault.message());
        return here || field.fields().stream().anyMatch(it -> tells(it, fault));
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    /** @param faults all there are */
    private final class Making {
        private final String prefix;
        private final FormValues values;
        private final List<Fault> faults;

        Making(String prefix, FormValues values, List<Fault> faults) {
            this.prefix = prefix;
            this.values = values;
            this.faults = faults;
        }

        FormField field(String parent, RecordComponent component) {
            var path = at(parent, component.getName());
            var label = label(component);
            return switch (Shapes.of(component)) {
                case GROUP ->
                    group(
                            path,
                            label,
                            components(component.getType())
                                    .map(it -> field(path, it))
                                    .toList());
                case FILE -> file(path, label, required(component));
                case ROWS -> rows(path, label, Shapes.element(component.getGenericType()));
                case GROWING_ROWS -> growingRows(path, label, Shapes.element(component.getGenericType()));
                case ONE_OF ->
                    Shapes.isCurrency(component)
                            ? currency(path, label)
                            : chosen(path, label, component, Shape.ONE_OF, constants(component.getType()));
                case SOME_OF ->
                    chosen(
                            path,
                            label,
                            component,
                            Shape.SOME_OF,
                            constants(Shapes.element(component.getGenericType())));
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

        private FormField text(String path, String label, RecordComponent component) {
            if (CaseId.class.isAssignableFrom(component.getType())) {
                var cases = choicesOf(component.getType());
                if (cases.isPresent()) return chosen(path, label, component, Shape.ONE_OF, cases.get());
            }
            return leaf(
                    path,
                    Shape.TEXT,
                    label,
                    component.getName(),
                    required(component),
                    Shapes.most(component).orElse(null));
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
            return choicesOf(Shapes.element(component.getGenericType()))
                    .map(it -> chosen(path, label, component, Shape.SOME_OF, it))
                    .orElseGet(() -> leaf(path, Shape.LINES, label, component.getName(), required(component), null));
        }

        private FormField group(String path, String label, List<FormField> fields) {
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
            var particulars = components(StoredFile.class)
                    .map(it -> hidden(at(path, it.getName())))
                    .toList();
            return new FormField(
                    id(path),
                    path,
                    Shape.FILE,
                    label,
                    hint("file"),
                    List.of(),
                    required,
                    null,
                    List.of(),
                    particulars,
                    faultsAt(path, true));
        }

        /** Those that are there, then one for each word that has none, in the order of the words. */
        private FormField rows(String path, String label, Class<?> record) {
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
            var words = Arrays.stream(leading.getType().getEnumConstants())
                    .map(Object::toString)
                    .toList();
            numbers.sort((a, b) -> Integer.compare(
                    words.indexOf(values.one(rowPath(path, a) + "." + leading.getName())),
                    words.indexOf(values.one(rowPath(path, b) + "." + leading.getName()))));
            var rows = numbers.stream()
                    .map(it -> wordRow(rowPath(path, it), record, leading))
                    .toList();
            return new FormField(
                    id(path),
                    path,
                    Shape.ROWS,
                    label,
                    hint(lastName(path)),
                    List.of(),
                    false,
                    null,
                    List.of(),
                    rows,
                    faultsAt(path, false));
        }

        private FormField wordRow(String row, Class<?> record, RecordComponent leading) {
            var word = at(row, leading.getName());
            var name = Arrays.stream(leading.getType().getEnumConstants())
                    .filter(it -> it.toString().equals(values.one(word)))
                    .findFirst()
                    .map(it -> wording.constant((Enum<?>) it))
                    .orElse(values.one(word));
            var rest = components(record).skip(1).map(it -> optional(field(row, it)));
            return group(row, name, Stream.concat(Stream.of(hidden(word)), rest).toList());
        }

        private FormField growingRows(String path, String label, Class<?> record) {
            var numbers = new ArrayList<>(values.rows(path));
            var wanted = values.has(MORE + path) || numbers.isEmpty() ? EMPTY_ROWS : 1;
            for (var i = 0; i < wanted; i++) numbers.add(numbers.isEmpty() ? 0 : numbers.getLast() + 1);
            var rows = numbers.stream()
                    .map(it -> rowPath(path, it))
                    .map(row -> group(
                            row,
                            "",
                            components(record)
                                    .map(it -> optional(field(row, it)))
                                    .toList()))
                    .toList();
            return new FormField(
                    id(path),
                    path,
                    Shape.GROWING_ROWS,
                    label,
                    hint(lastName(path)),
                    List.of(),
                    false,
                    null,
                    List.of(),
                    rows,
                    faultsAt(path, false));
        }

        private FormField chosen(String path, String label, RecordComponent component, Shape shape, List<Option> from) {
            return new FormField(
                    id(path),
                    path,
                    shape,
                    label,
                    hint(component.getName()),
                    values.all(path),
                    required(component),
                    null,
                    from,
                    List.of(),
                    faultsAt(path, true));
        }

        FormField leaf(
                String path, Shape shape, String label, String component, boolean required, @Nullable Integer most) {
            return new FormField(
                    id(path),
                    path,
                    shape,
                    label,
                    hint(component),
                    values.all(path),
                    required,
                    most,
                    List.of(),
                    List.of(),
                    faultsAt(path, true));
        }

        private FormField hidden(String path) {
            return new FormField(
                    id(path),
                    path,
                    Shape.HIDDEN,
                    "",
                    "",
                    values.all(path),
                    false,
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }

        private static FormField optional(FormField it) {
            return new FormField(
                    it.id(),
                    it.path(),
                    it.shape(),
                    it.label(),
                    it.hint(),
                    it.values(),
                    false,
                    it.most(),
                    it.choices(),
                    it.fields(),
                    it.faults());
        }

        private List<String> faultsAt(String path, boolean andBelow) {
            return faults.stream()
                    .filter(it -> it.field().equals(path)
                            || andBelow
                                    && (it.field().startsWith(path + ".")
                                            || it.field().startsWith(path + "[")))
                    .map(Fault::message)
                    .toList();
        }

        private String id(String path) {
            return prefix + "-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        }
    }

    private static String rowPath(String path, int number) {
        return path + "[" + number + "]";
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean required(RecordComponent component) {
        if (CommandReader.isOptional(component)) return false;
        return component.getType() != String.class || !component.getAccessor().isAnnotationPresent(NotNull.class);
    }

    private String label(RecordComponent component) {
        var own = "field." + component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return wording.say(wording.knows(own) ? own : "field." + component.getName());
    }

    private String hint(String component) {
        var key = "hint." + component;
        return wording.knows(key) ? wording.say(key) : "";
    }

    private List<Option> constants(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(it -> new Option(it.toString(), wording.constant((Enum<?>) it)))
                .toList();
    }

    private Optional<List<Option>> choicesOf(Class<?> id) {
        return choices.stream().filter(it -> it.of() == id).findFirst().map(Choices::all);
    }
}
