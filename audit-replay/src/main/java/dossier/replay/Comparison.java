package dossier.replay;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.replay.Difference.Part;
import dossier.words.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds what a decision came to now against what is on record, field by field. The order in which rules stand in a table makes no difference. */
final class Comparison {
    private final StoredJson json;
    private final Vocabulary words;

    /** @param words names of the events */
    Comparison(Vocabulary words) {
        this.words = words;
        this.json = StoredJson.plain(words);
    }

    List<Difference> of(Outcome then, Outcome now) {
        var differences = new ArrayList<Difference>();
        if (then.kind() != now.kind())
            differences.add(new Difference(
                    Part.OUTCOME,
                    "",
                    then.kind().name(),
                    now.failure() == null ? now.kind().name() : now.failure()));
        if (now.kind() == Outcome.Kind.FAILED) return differences;
        compare(Part.RULES, rules(then), rules(now), differences);
        if (!then.events().equals(now.events())) compare(Part.EVENTS, fields(then), fields(now), differences);
        return differences;
    }

    private static void compare(
            Part part, Map<String, String> then, Map<String, String> now, List<Difference> differences) {
        var all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        for (var at : all)
            if (!Objects.equals(then.get(at), now.get(at)))
                differences.add(new Difference(part, at, then.get(at), now.get(at)));
    }

    private static Map<String, String> rules(Outcome outcome) {
        var rules = new TreeMap<String, String>();
        for (var held : outcome.basis()) rules.merge(held.rule().code(), held(held), Comparison::both);
        for (var objection : outcome.objections())
            rules.merge(objection.rule().code() + " " + objection.needs(), objects(objection), Comparison::both);
        return rules;
    }

    private static String held(Basis basis) {
        return basis.onBehalfOf() == null ? "HOLDS" : "HOLDS " + basis.onBehalfOf();
    }

    private static String objects(Objection objection) {
        return objection.details().isEmpty() ? "OBJECTS" : "OBJECTS " + String.join(", ", objection.details());
    }

    private static String both(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "; " + other : other + "; " + one;
    }

    private Map<String, String> fields(Outcome outcome) {
        var fields = new TreeMap<String, String>();
        for (var i = 0; i < outcome.events().size(); i++) {
            var event = outcome.events().get(i);
            var name = (i + 1) + " " + nameOf(event);
            fields.put(name, "");
            put(name, json.mapper().valueToTree(event), fields);
        }
        return fields;
    }

    private String nameOf(Event event) {
        return words.nameOf(event.getClass());
    }

    private static void put(String path, @Nullable JsonNode node, Map<String, String> fields) {
        switch (node) {
            case null -> {}
            case JsonNode part
            when part.isObject() ->
                part.properties().forEach(it -> put(path + "." + it.getKey(), it.getValue(), fields));
            case JsonNode some
            when some.isArray() -> {
                for (var i = 0; i < some.size(); i++) put(path + "[" + i + "]", some.get(i), fields);
            }
            case JsonNode value -> fields.put(path, value.asString());
        }
    }
}
