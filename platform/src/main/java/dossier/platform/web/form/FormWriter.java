package dossier.platform.web.form;

import dossier.platform.web.form.FormField.Shape;
import dossier.words.CaseVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a command into the fields of its form. */
public final class FormWriter {
    private final FormValues values = new FormValues();
    private final ZoneId zone;

    private FormWriter(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone of the person, in which moments are shown */
    public static FormValues write(Record command, ZoneId zone) {
        var writer = new FormWriter(zone);
        writer.record("", command);
        return writer.values;
    }

    private void record(String path, Record record) {
        for (var component : record.getClass().getRecordComponents()) {
            var value = valueOf(component, record);
            if (value != null) write(at(path, component.getName()), Shapes.of(component), value);
        }
    }

    private void write(String path, Shape shape, Object value) {
        switch (shape) {
            case GROUP, FILE -> record(path, (Record) value);
            case ROWS, GROWING_ROWS -> rows(path, List.copyOf((Collection<?>) value));
            case SOME_OF, LINES -> values.putAll(path, texts(value));
            default -> values.put(path, text(value));
        }
    }

    private void rows(String path, List<?> rows) {
        for (var i = 0; i < rows.size(); i++) record(path + "[" + i + "]", (Record) rows.get(i));
    }

    private List<String> texts(Object many) {
        return ((Collection<?>) many).stream().map(this::text).toList();
    }

    private String text(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Instant moment -> local(moment);
            case CaseVersion version -> version.said();
            default -> value.toString();
        };
    }

    /** To the minute where nothing is lost by it. */
    private String local(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return local.truncatedTo(ChronoUnit.MINUTES).equals(local)
                ? local.toString()
                : local.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record does not tell its own " + component.getName(), e);
        }
    }

    static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
