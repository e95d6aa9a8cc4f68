package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it. */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public Csv(String... heads) {
        line(heads);
    }

    public void line(String... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Between two tables. */
    public void blank() {
        text.append("\r\n");
    }

    /** What a spreadsheet would take for a formula is made plain text. */
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\t\r].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    public ResponseEntity<byte[]> download(String name) {
        return Attachment.named(name, new MediaType("text", "csv", UTF_8))
                .body(text.toString().getBytes(UTF_8));
    }
}
