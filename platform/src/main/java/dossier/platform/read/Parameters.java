package dossier.platform.read;

import dossier.handbook.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address, and remembers everything that is wrong with them until all are read. */
public final class Parameters {
    private final Map<String, List<String>> given;
    private final Set<String> understood = new HashSet<>();
    private final List<BadQuery.Fault> faults = new ArrayList<>();

    public Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Every value given for a name, as often as it stands there. */
    public <T> List<T> all(String name, Function<String, T> read) {
        understood.add(name);
        var values = new ArrayList<T>();
        for (var text : given.getOrDefault(name, List.of())) {
            var value = read(name, text, read);
            if (value != null) values.add(value);
        }
        return values;
    }

    public <T> @Nullable T one(String name, Function<String, T> read) {
        if (given.getOrDefault(name, List.of()).size() > 1) fault(name, "twice");
        var values = all(name, read);
        return values.isEmpty() ? null : values.getFirst();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(one(name, Parameters::truth));
    }

    public @Nullable Long version(String name) {
        return one(name, text -> {
            var version = Long.parseLong(text);
            if (version < 0) throw new IllegalArgumentException("a version is not negative");
            return version;
        });
    }

    /** A moment, or a day and then its last moment by the clock of the house. */
    public @Nullable Instant moment(String name) {
        return one(name, Parameters::momentOf);
    }

    /** As {@link #moment(String)} reads it. */
    public static Instant momentOf(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(Circumstances.ZONE)
                        .toInstant()
                        .minusNanos(1);
    }

    public void fault(String name, String reason) {
        faults.add(new BadQuery.Fault(name, reason));
    }

    /** @throws BadQuery when anything was wrong, or was not asked for at all */
    public void done() {
        given.keySet().stream()
                .filter(name -> !understood.contains(name))
                .sorted()
                .forEach(name -> fault(name, "unknown"));
        if (!faults.isEmpty()) throw new BadQuery(List.copyOf(faults));
    }

    private <T> @Nullable T read(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (RuntimeException e) {
            fault(name, "value");
            return null;
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }
}
