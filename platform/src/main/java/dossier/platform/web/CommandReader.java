package dossier.platform.web;

import dossier.platform.web.MalformedRequest.Fault;
import dossier.words.CaseId;
import dossier.words.Choice;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a command's record out of JSON, component by component, so that everything that is wrong is told at once: unknown and missing fields, wrong types, broken
 * constraints, at any depth. Text that may be blank may be left out.
 */
@Component
public class CommandReader {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, CommandReader::textIsText)
            .build();
    private final Validator validator;
    private final Wording wording;

    public CommandReader(Validator validator, Wording wording) {
        this.validator = validator;
        this.wording = wording;
    }

    /** @throws MalformedRequest when it is no JSON object */
    public ObjectNode parse(byte[] body) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) return object;
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw fault("fault.not-json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
        throw fault("fault.not-an-object");
    }

    /** @throws MalformedRequest with every fault */
    public <T> T read(Class<T> record, ObjectNode body) {
        var faults = new ArrayList<Fault>();
        var value = bind(record, body, "", faults);
        if (value == null || !faults.isEmpty()) throw new MalformedRequest(faults);
        return record.cast(value);
    }

    private MalformedRequest fault(String key, Object... arguments) {
        return new MalformedRequest(List.of(new Fault("", wording.say(key, arguments))));
    }

    private @Nullable Object bind(Type type, JsonNode node, String path, List<Fault> faults) {
        if (type instanceof Class<?> record && record.isRecord() && !isOneValue(record))
            return bindRecord(record, node, path, faults);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return bindList(list.getActualTypeArguments()[0], node, path, faults);
        return bindValue(type, node, path, faults);
    }

    private @Nullable Object bindRecord(Class<?> record, JsonNode node, String path, List<Fault> faults) {
        if (!node.isObject()) return wrong(path, "fault.object-expected", faults);
        var before = faults.size();
        var components = record.getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var name : node.propertyNames())
            if (!names.contains(name)) faults.add(new Fault(at(path, name), wording.say("fault.unknown-field")));
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++)
            values[i] = bindComponent(record, components[i], node, path, faults);
        if (faults.size() > before) return null;
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(record), values);
    }

    private @Nullable Object bindComponent(
            Class<?> record, RecordComponent component, JsonNode node, String path, List<Fault> faults) {
        var here = at(path, component.getName());
        var given = node.get(component.getName());
        if (given == null || given.isNull()) {
            if (isOptional(component)) return null;
            if (component.getType() == String.class && mayBe("", record, component)) return "";
            return wrong(here, "fault.missing-field", faults);
        }
        var before = faults.size();
        var value = bind(component.getGenericType(), given, here, faults);
        if (faults.size() > before) return null;
        validator
                .validateValue(record, component.getName(), value)
                .forEach(broken -> faults.add(new Fault(here, broken.getMessage())));
        return value;
    }

    private boolean mayBe(Object value, Class<?> record, RecordComponent component) {
        return validator.validateValue(record, component.getName(), value).isEmpty();
    }

    private @Nullable Object bindList(Type element, JsonNode node, String path, List<Fault> faults) {
        if (!node.isArray()) return wrong(path, "fault.list-expected", faults);
        var values = new ArrayList<Object>();
        for (var i = 0; i < node.size(); i++) {
            var value = bind(element, node.get(i), path + "[" + i + "]", faults);
            if (value != null) values.add(value);
        }
        return List.copyOf(values);
    }

    private @Nullable Object bindValue(Type type, JsonNode node, String path, List<Fault> faults) {
        if (node.isNull()) return wrong(path, "fault.missing-field", faults);
        if (node.isString() && !isCleanText(node.stringValue())) return wrong(path, "fault.unreadable-text", faults);
        try {
            return json.treeToValue(node, json.constructType(type));
        } catch (JacksonException wrongType) {
            if (type instanceof Class<?> kind && kind.isEnum())
                return wrong(
                        path,
                        "fault.one-of",
                        faults,
                        Arrays.stream(kind.getEnumConstants())
                                .map(it -> named((Enum<?>) it))
                                .collect(Collectors.joining(wording.say("list.separator"))));
            return wrong(path, "fault.expected." + expected(type), faults);
        }
    }

    /** As programs write it, with its word where it has one. */
    private String named(Enum<?> constant) {
        var key = Choice.key(constant);
        return wording.knows(key) ? wording.say("fault.one-of.named", constant, wording.say(key)) : constant.toString();
    }

    private static String expected(Type type) {
        if (!(type instanceof Class<?> kind)) return "list";
        return CaseId.class.isAssignableFrom(kind) ? "id" : kind.getSimpleName();
    }

    private @Nullable Object wrong(String path, String key, List<Fault> faults, Object... arguments) {
        faults.add(new Fault(path, wording.say(key, arguments)));
        return null;
    }

    private static void textIsText(MutableCoercionConfig coercion) {
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean))
            coercion.setCoercion(shape, CoercionAction.Fail);
    }

    /** Text that no database or page could give back as it was: NUL and halves of a surrogate pair. */
    private static boolean isCleanText(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }

    /** A record that stands for one JSON value, such as an id. */
    public static boolean isOneValue(Class<?> record) {
        return Arrays.stream(record.getDeclaredConstructors())
                .anyMatch(it -> it.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class));
    }

    public static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
