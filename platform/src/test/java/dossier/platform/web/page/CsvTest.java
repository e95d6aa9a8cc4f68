package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {
    @Test
    void cells_with_commas_quotes_and_lines_are_quoted() {
        assertThat(written("a,b", "say \"yes\"", "two\nlines", "plain"))
                .isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",plain");
    }

    @Test
    void what_a_spreadsheet_would_compute_stays_text_and_numbers_stay_numbers() {
        assertThat(written("=HYPERLINK(1)", "+1", "@x", "-2.50", "-2+3"))
                .isEqualTo("'=HYPERLINK(1),'+1,'@x,-2.50,'-2+3");
    }

    @Test
    void it_is_offered_as_a_file_that_spreadsheets_read_as_unicode() {
        var answer = new Csv("月份").download("合同.csv");
        assertThat(new String(body(answer.getBody()), UTF_8)).isEqualTo("\uFEFF月份\r\n");
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("合同.csv");
    }

    private static String written(String... cells) {
        var csv = new Csv("head");
        csv.line(cells);
        return new String(body(csv.download("x.csv").getBody()), UTF_8)
                .replaceFirst("^\uFEFFhead\r\n", "")
                .replaceFirst("\r\n$", "");
    }

    private static byte[] body(byte[] body) {
        assertThat(body).isNotNull();
        return body;
    }
}
