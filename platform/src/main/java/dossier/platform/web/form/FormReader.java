package dossier.platform.web.form;

import static dossier.platform.web.form.FormWriter.at;

import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.TypedNumber;
import dossier.platform.web.form.FormField.Shape;
import dossier.words.CaseVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a form into the JSON that a program would have sent, for the one reader of commands to judge. What cannot be read as what it should be is handed on as text,
 * and what was left empty is left out; rows in which nothing was filled in do not count.
 */
public final class FormReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormValues values;
    private final ZoneId zone;
    /** Where a row of the JSON stands in the form. */
    private final Map<String, String> moved = new LinkedHashMap<>();

    /** @param zone of the person, in which moments are typed */
    public FormReader(FormValues values, ZoneId zone) {
        this.values = values;
        this.zone = zone;
    }

    public ObjectNode read(Class<?> command) {
        return record("", "", command);
    }

    /** The fault, at the field of the form that it is about. */
    public Fault inForm(Fault fault) {
        var field = fault.field();
        for (var row : moved.entrySet())
            if (field.equals(row.getKey()) || field.startsWith(row.getKey() + "."))
                return new Fault(row.getValue() + field.substring(row.getKey().length()), fault.message());
        return fault;
    }

    private ObjectNode record(String path, String inJson, Class<?> record) {
        var object = JSON.objectNode();
        for (var component : record.getRecordComponents()) {
            var value = component(at(path, component.getName()), at(inJson, component.getName()), component);
            if (value != null) object.set(component.getName(), value);
        }
        return object;
    }

    private @Nullable JsonNode component(String path, String inJson, RecordComponent component) {
        return switch (Shapes.of(component)) {
            case GROUP ->
                CommandReader.isOptional(component) && values.blank(path)
                        ? null
                        : record(path, inJson, component.getType());
            case FILE -> values.blank(path) ? null : record(path, inJson, component.getType());
            case ROWS, GROWING_ROWS -> rows(path, inJson, Shapes.element(component.getGenericType()));
            case SOME_OF, LINES -> words(path, Shapes.element(component.getGenericType()));
            case TICK -> JSON.booleanNode(values.one(path).equals("true"));
            case TEXT, LONG_TEXT ->
                values.one(path).isBlank()
                                && (component.getType() != String.class || CommandReader.isOptional(component))
                        ? null
                        : text(path, component.getType());
            case WHOLE_NUMBER, DECIMAL, MOMENT, DAY, ONE_OF, HIDDEN -> {
                var typed = values.one(path).strip();
                yield typed.isEmpty() ? null : scalar(Shapes.of(component), typed);
            }
        };
    }

    private ArrayNode rows(String path, String inJson, Class<?> record) {
        var rows = JSON.arrayNode();
        var given = Shapes.leadingWords(record).map(RecordComponent::getName).orElse("");
        for (var number : values.rows(path)) {
            var row = path + "[" + number + "]";
            if (values.blank(row, row + "." + given)) continue;
            var place = inJson + "[" + rows.size() + "]";
            moved.put(place, row);
            rows.add(record(row, place, record));
        }
        return rows;
    }

    private ArrayNode words(String path, Class<?> element) {
        var words = JSON.arrayNode();
        values.all(path).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> element == BigDecimal.class ? decimal(it) : word(it, element))
                .forEach(words::add);
        return words;
    }

    /** Browsers end lines with two characters. */
    private JsonNode text(String path, Class<?> type) {
        return word(values.one(path).replace("\r\n", "\n"), type);
    }

    private static JsonNode word(String said, Class<?> type) {
        return CaseVersion.class.isAssignableFrom(type) ? version(said, type) : JSON.stringNode(said);
    }

    /** As {@link CaseVersion#said} says it. */
    private static JsonNode version(String said, Class<?> type) {
        var parts = said.split("/", 2);
        if (parts.length < 2) return JSON.stringNode(said);
        var names = type.getRecordComponents();
        return JSON.objectNode()
                .put(names[0].getName(), parts[0].strip())
                .set(names[1].getName(), whole(parts[1].strip()));
    }

    private JsonNode scalar(Shape shape, String typed) {
        return switch (shape) {
            case WHOLE_NUMBER -> whole(typed);
            case DECIMAL -> decimal(typed);
            case MOMENT -> moment(typed);
            default -> JSON.stringNode(typed);
        };
    }

    private static JsonNode whole(String typed) {
        return typed.matches("-?\\d{1,18}") ? JSON.numberNode(Long.parseLong(typed)) : JSON.stringNode(typed);
    }

    private static JsonNode decimal(String typed) {
        return TypedNumber.of(typed).<JsonNode>map(JSON::numberNode).orElseGet(() -> JSON.stringNode(typed));
    }

    private JsonNode moment(String typed) {
        try {
            return JSON.stringNode(
                    LocalDateTime.parse(typed).atZone(zone).toInstant().toString());
        } catch (DateTimeException notAMoment) {
            return JSON.stringNode(typed);
        }
    }
}
