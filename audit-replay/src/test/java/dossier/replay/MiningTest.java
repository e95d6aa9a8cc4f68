package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dossier.platform.log.EventLog;
import dossier.platform.store.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the standards of the exports ask of their structure, on decisions of all kinds: OCEL 2.0 (JSON) and XES (IEEE 1849). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MiningTest {
    private static final PaperLog LOG = RandomContracts.decided(20261128, 40, 1_500);
    private static final Mining MINING = new Mining(mock(EventLog.class), Vocabulary.scan());
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private static Stream<Mined> all(boolean byCase) {
        var from = Instant.EPOCH;
        var before = Instant.parse("9999-01-01T00:00:00Z");
        return MINING.decisions(byCase ? LOG.byCase(from, before) : LOG.all(from, before));
    }

    private static JsonNode ocel() {
        var out = new ByteArrayOutputStream();
        var ocel = new OcelWriter(out);
        all(false).forEach(ocel::take);
        ocel.finish();
        return new JsonMapper().readTree(out.toByteArray());
    }

    private static Element xes() throws Exception {
        var out = new ByteArrayOutputStream();
        var xes = new XesWriter(out);
        all(true).forEach(xes::take);
        xes.finish();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }

    @Test
    void every_decision_is_one_event_of_a_declared_type_with_declared_attributes() {
        var ocel = ocel();
        assertThat(ocel.propertyNames()).containsExactlyInAnyOrder("events", "objects", "eventTypes", "objectTypes");
        assertThat(texts(ocel.get("events"), "id")).containsExactlyInAnyOrderElementsOf(LOG.records.keySet());
        var types = texts(ocel.get("eventTypes"), "name");
        assertThat(types).doesNotHaveDuplicates().contains("contracts.SignContract");
        var declared = Set.copyOf(texts(ocel.at("/eventTypes/0/attributes"), "name"));
        assertThat(ocel.get("events")).allSatisfy(event -> {
            assertThat(event.propertyNames())
                    .containsExactlyInAnyOrder("id", "type", "time", "attributes", "relationships");
            assertThat(types).contains(event.get("type").asString());
            assertThat(event.get("time").asString()).matches(MOMENT);
            assertThat(texts(event.get("attributes"), "name"))
                    .doesNotHaveDuplicates()
                    .isSubsetOf(declared);
            assertThat(texts(event.get("relationships"), "qualifier")).contains("case", "by");
        });
    }

    @Test
    void whatever_is_related_is_an_object_of_a_declared_type_told_once() {
        var ocel = ocel();
        var objects = texts(ocel.get("objects"), "id");
        assertThat(objects).doesNotHaveDuplicates().contains("contracts/c0", "employees/li");
        var types = texts(ocel.get("objectTypes"), "name");
        assertThat(types).contains("contracts", "employees", "counterparties");
        assertThat(ocel.get("objects")).allSatisfy(object -> {
            assertThat(types).contains(object.get("type").asString());
            assertThat(objects).containsAll(texts(object.get("relationships"), "objectId"));
        });
        assertThat(ocel.get("events"))
                .allSatisfy(event -> assertThat(objects).containsAll(texts(event.get("relationships"), "objectId")));
        var contract = StreamSupport.stream(ocel.get("objects").spliterator(), false)
                .filter(it -> it.get("id").asString().equals("contracts/c0"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(contract.get("relationships"), "qualifier")).contains("counterparty");
    }

    @Test
    void every_case_is_one_trace_and_its_events_stand_in_their_order() throws Exception {
        var log = xes();
        assertThat(log.getLocalName()).isEqualTo("log");
        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(log.getAttribute("xes.version")).isNotBlank();
        assertThat(elements(log.getChildNodes()).map(Element::getLocalName).distinct())
                .containsExactly("extension", "global", "classifier", "trace");
        var traces = elements(log.getElementsByTagNameNS("*", "trace")).toList();
        assertThat(traces).hasSize(40);
        assertThat(traces.stream().map(it -> value(it, "concept:name"))).doesNotHaveDuplicates();
        var decisions = new HashSet<String>();
        for (var trace : traces) {
            var events = elements(trace.getElementsByTagNameNS("*", "event")).toList();
            var moments = events.stream().map(it -> value(it, "time:timestamp")).toList();
            assertThat(moments).allMatch(it -> it.matches(MOMENT)).isSorted();
            for (var event : events) {
                assertThat(elements(event.getChildNodes()).map(it -> it.getAttribute("key")))
                        .doesNotHaveDuplicates()
                        .contains("concept:name", "org:resource", "org:role", "org:group", "outcome", "rules");
                assertThat(decisions.add(value(event, "decision"))).isTrue();
            }
        }
        assertThat(decisions).isEqualTo(LOG.records.keySet());
    }

    @Test
    void only_what_is_asked_for_is_taken() {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.put("stream", List.of("contracts/c1", "contracts/c2"));
        asked.put("outcome", List.of("REFUSED"));
        asked.put("by", List.of(""));
        var taken = all(false).filter(MiningQuery.of(asked)).toList();
        assertThat(taken)
                .isNotEmpty()
                .allMatch(Mined::refused)
                .allMatch(it -> it.stream().matches("contracts/c[12]"));
        assertThat(taken)
                .allMatch(it -> it.rules().containsAll(it.objecting())
                        && !it.objecting().isEmpty());
    }

    private static List<String> texts(JsonNode list, String name) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.get(name).asString()));
        return texts;
    }

    private static Stream<Element> elements(NodeList nodes) {
        var found = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) if (nodes.item(i) instanceof Element it) found.add(it);
        return found.stream();
    }

    private static String value(Element of, String key) {
        return elements(of.getChildNodes())
                .filter(it -> it.getAttribute("key").equals(key))
                .map(it -> it.getAttribute("value"))
                .collect(Collectors.joining());
    }
}
