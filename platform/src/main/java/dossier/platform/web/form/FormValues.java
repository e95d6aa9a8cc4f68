package dossier.platform.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What stands in the fields of a form, by path: {@code draft.clauses[0].text}. Kept as typed, so that a form with a mistake comes back as it was. */
public final class FormValues {
    /** More rows than any command takes. */
    private static final int MOST_ROWS = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public static FormValues of(Map<String, String[]> posted) {
        var values = new FormValues();
        posted.forEach((path, some) -> values.values.put(path, new ArrayList<>(List.of(some))));
        return values;
    }

    /** The first; empty text when there is none. */
    public String one(String path) {
        var all = all(path);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String path) {
        return List.copyOf(values.getOrDefault(path, List.of()));
    }

    public boolean has(String path) {
        return values.containsKey(path);
    }

    public Stream<String> names() {
        return values.keySet().stream();
    }

    /** Puts all of these below a path of others. */
    public void copyTo(FormValues others, String path) {
        values.forEach((name, some) -> others.putAll(path + "." + name, some));
    }

    public void put(String path, String value) {
        values.put(path, List.of(value));
    }

    public void putAll(String path, List<String> some) {
        values.put(path, List.copyOf(some));
    }

    /** The numbers of the rows a list has, in order. */
    public List<Integer> rows(String path) {
        var rows = new TreeSet<Integer>();
        for (var name : values.keySet()) {
            if (!name.startsWith(path + "[")) continue;
            var end = name.indexOf(']', path.length());
            var number = end < 0 ? "" : name.substring(path.length() + 1, end);
            if (number.matches("\\d{1,3}") && Integer.parseInt(number) < MOST_ROWS) rows.add(Integer.valueOf(number));
        }
        return List.copyOf(rows);
    }

    /** Whether nothing was filled in below a path, but for the fields that are to be overlooked. */
    public boolean blank(String path, String... overlooked) {
        return values.entrySet().stream()
                .filter(it -> it.getKey().equals(path)
                        || it.getKey().startsWith(path + ".")
                        || it.getKey().startsWith(path + "["))
                .filter(it -> !List.of(overlooked).contains(it.getKey()))
                .allMatch(it -> it.getValue().stream().allMatch(String::isBlank));
    }
}
