package dossier.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** XES 1.0 (IEEE 1849): a trace for each case, an event for each decision. Decisions come case by case; nothing is kept. */
final class XesWriter {
    /** What XML 1.0 cannot say at all. */
    private static final String UNSPEAKABLE = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter out;
    private @Nullable String stream;

    XesWriter(OutputStream to) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("log");
        out.writeDefaultNamespace("http://www.xes-standard.org/");
        out.writeAttribute("xes.version", "1849-2016");
        out.writeAttribute("xes.features", "");
        extension("concept", "Concept");
        extension("org", "Organizational");
        extension("time", "Time");
        global("trace");
        string("concept:name", "");
        out.writeEndElement();
        global("event");
        string("concept:name", "");
        attribute("date", "time:timestamp", "1970-01-01T00:00:00.000Z");
        out.writeEndElement();
        out.writeEmptyElement("classifier");
        out.writeAttribute("name", "Activity");
        out.writeAttribute("keys", "concept:name");
    }

    /** @throws UncheckedIOException when it cannot be written */
    void take(Mined decision) {
        try {
            write(decision);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void write(Mined decision) throws XMLStreamException {
        if (!decision.stream().equals(stream)) {
            if (stream != null) out.writeEndElement();
            stream = decision.stream();
            out.writeStartElement("trace");
            string("concept:name", decision.stream());
            string("context", decision.context());
        }
        out.writeStartElement("event");
        string("concept:name", decision.activity());
        attribute("date", "time:timestamp", OcelWriter.moment(decision.at()));
        string("org:resource", decision.by().value());
        string("org:role", decision.position());
        string("org:group", decision.department());
        string("outcome", decision.refused() ? "REFUSED" : "ACCEPTED");
        string("rules", String.join(" ", decision.rules()));
        string("objections", String.join(" ", decision.objecting()));
        string("decision", decision.id());
        out.writeEndElement();
    }

    void finish() throws XMLStreamException {
        if (stream != null) out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private void extension(String prefix, String name) throws XMLStreamException {
        out.writeEmptyElement("extension");
        out.writeAttribute("name", name);
        out.writeAttribute("prefix", prefix);
        out.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void global(String scope) throws XMLStreamException {
        out.writeStartElement("global");
        out.writeAttribute("scope", scope);
    }

    private void string(String key, String value) throws XMLStreamException {
        attribute("string", key, value);
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        out.writeEmptyElement(type);
        out.writeAttribute("key", key);
        out.writeAttribute("value", value.replaceAll(UNSPEAKABLE, "\uFFFD"));
    }
}
