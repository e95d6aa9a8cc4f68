package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it. */
public final class Csv {
    private static final MediaType TYPE = new MediaType("text", "csv", UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final Appendable text;

    /** In memory, to be {@link #download downloaded}. */
    public Csv(String... heads) {
        this(new StringBuilder(), heads);
    }

    private Csv(Appendable text, String... heads) {
        this.text = text;
        append(BYTE_ORDER_MARK);
        line(heads);
    }

    /** Sends every line as it comes, however many there are. */
    public static void stream(HttpServletResponse response, String name, Consumer<Csv> lines, String... heads)
            throws IOException {
        Attachment.named(response, name, TYPE);
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            lines.accept(new Csv(out, heads));
        }
    }

    public void line(String... cells) {
        append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
        append("\r\n");
    }

    private void append(String some) {
        try {
            text.append(some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between two tables. */
    public void blank() {
        append("\r\n");
    }

    /** What a spreadsheet would take for a formula is made plain text. */
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\t\r].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    public ResponseEntity<byte[]> download(String name) {
        return Attachment.named(name, TYPE).body(text.toString().getBytes(UTF_8));
    }
}
