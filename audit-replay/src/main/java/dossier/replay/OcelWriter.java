package dossier.replay;

import dossier.replay.Mined.Related;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * OCEL 2.0 in JSON. Events are written as they come; what is kept meanwhile is one entry for each case and person met, with what it is related to, because a file
 * tells objects once. Persons are told by their ids only.
 */
final class OcelWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ATTRIBUTES = List.of("outcome", "rules", "objections", "position", "department");

    /** Always with its milliseconds: readers take the form of the first moment for that of all. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final JsonGenerator out;
    private final Map<String, Set<Related>> objects = new LinkedHashMap<>();
    private final Set<String> activities = new TreeSet<>();

    OcelWriter(OutputStream to) {
        this.out = JSON.createGenerator(to);
        out.writeStartObject();
        out.writeArrayPropertyStart("events");
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    void take(Mined decision) {
        activities.add(decision.activity());
        var person = "employees/" + decision.by().value();
        meet(person);
        var itsOwn = meet(decision.stream());
        decision.related().forEach(it -> meet(it.stream()));
        decision.related().stream()
                .filter(it -> !it.context().equals("employees") && !it.stream().equals(decision.stream()))
                .forEach(itsOwn::add);

        out.writeStartObject();
        out.writeStringProperty("id", decision.id());
        out.writeStringProperty("type", decision.activity());
        out.writeStringProperty("time", moment(decision.at()));
        out.writeArrayPropertyStart("attributes");
        attribute("outcome", decision.refused() ? "REFUSED" : "ACCEPTED");
        attribute("rules", String.join(" ", decision.rules()));
        attribute("objections", String.join(" ", decision.objecting()));
        attribute("position", decision.position());
        attribute("department", decision.department());
        out.writeEndArray();
        var related = new LinkedHashSet<Related>();
        related.add(new Related("case", decision.stream()));
        related.add(new Related("by", person));
        related.addAll(decision.related());
        relationships(related);
        out.writeEndObject();
    }

    private Set<Related> meet(String object) {
        return objects.computeIfAbsent(object, _ -> new LinkedHashSet<>(2));
    }

    private void attribute(String name, String value) {
        out.writeStartObject();
        out.writeStringProperty("name", name);
        out.writeStringProperty("value", value);
        out.writeEndObject();
    }

    private void relationships(Set<Related> related) {
        out.writeArrayPropertyStart("relationships");
        for (var it : related) {
            out.writeStartObject();
            out.writeStringProperty("objectId", it.stream());
            out.writeStringProperty("qualifier", it.as());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Objects and the types that were met. */
    void finish() {
        out.writeEndArray();
        out.writeArrayPropertyStart("objects");
        var types = new TreeSet<String>();
        objects.forEach((id, related) -> {
            var type = id.substring(0, id.indexOf('/'));
            types.add(type);
            out.writeStartObject();
            out.writeStringProperty("id", id);
            out.writeStringProperty("type", type);
            out.writeArrayPropertyStart("attributes");
            out.writeEndArray();
            relationships(related);
            out.writeEndObject();
        });
        out.writeEndArray();
        types("eventTypes", activities, ATTRIBUTES);
        types("objectTypes", types, List.of());
        out.writeEndObject();
        out.flush();
    }

    private void types(String name, Set<String> types, List<String> attributes) {
        out.writeArrayPropertyStart(name);
        for (var type : types) {
            out.writeStartObject();
            out.writeStringProperty("name", type);
            out.writeArrayPropertyStart("attributes");
            for (var attribute : attributes) {
                out.writeStartObject();
                out.writeStringProperty("name", attribute);
                out.writeStringProperty("type", "string");
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
