package dossier.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The rows of a table of the demo company, without its head; no cell of them holds a comma. */
final class DemoRows {
    private DemoRows() {}

    static Stream<String[]> of(String table) {
        try {
            return new ClassPathResource("demo/" + table)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(it -> it.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
