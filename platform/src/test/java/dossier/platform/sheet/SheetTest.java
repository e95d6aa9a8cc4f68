package dossier.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a list is read, from a spreadsheet or from text, and which files are none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetTest {
    private enum Col implements SheetColumn {
        NUMBER(true),
        TITLE(true),
        AMOUNT(true),
        DAY(false);

        private final boolean required;

        Col(boolean required) {
            this.required = required;
        }

        @Override
        public String field() {
            return name();
        }

        @Override
        public boolean required() {
            return required;
        }

        @Override
        public String message() {
            return name();
        }
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    @Test
    void a_text_file_is_read_by_the_names_of_its_columns() throws Exception {
        var sheet = csv("\uFEFFremark,NUMBER,AMOUNT,TITLE\r\nx,17,\"1,000.50\",\"Pumps, large\"\r\n\r\ny,18\r\n");
        assertThat(sheet.missing()).isEmpty();
        assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(2, 4);
        var first = sheet.lines().getFirst();
        assertThat(first.text(Col.TITLE)).isEqualTo("Pumps, large");
        assertThat(first.text(Col.AMOUNT)).isEqualTo("1,000.50");
        assertThat(first.text(Col.DAY)).isEmpty();
    }

    @Test
    void text_that_is_not_in_utf_8_is_no_list() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read("NUMBER,TITLE,AMOUNT\n17,水泵,1".getBytes(Charset.forName("GBK"))));
    }

    @Test
    void a_list_without_a_required_column_has_no_lines_and_says_which() throws Exception {
        assertThat(csv("NUMBER,DAY\n17,x").missing()).containsExactly(Col.TITLE, Col.AMOUNT);
        assertThat(csv("NUMBER,DAY\n17,x").lines()).isEmpty();
        assertThat(csv("").missing()).contains(Col.NUMBER);
        var another = book(it -> it.value(0, 0, "something else"));
        assertThat(read(another).missing()).contains(Col.NUMBER);
        assertThat(read(another).lines()).isEmpty();
    }

    @Test
    void a_spreadsheet_gives_days_as_days_and_numbers_as_they_are_and_texts_as_they_stand() throws Exception {
        var sheet = read(book(it -> {
            for (var column : Col.values()) it.value(0, column.ordinal(), column.name());
            it.value(1, Col.NUMBER.ordinal(), "17");
            it.value(1, Col.AMOUNT.ordinal(), 1000.5);
            it.value(1, Col.DAY.ordinal(), LocalDate.of(2025, 4, 1));
            it.style(1, Col.DAY.ordinal()).format("yyyy-MM-dd").set();
            it.value(3, Col.NUMBER.ordinal(), "18");
            it.value(3, Col.DAY.ordinal(), "next week");
        }));
        assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(2, 4);
        assertThat(sheet.lines().getFirst().text(Col.AMOUNT)).isEqualTo("1000.5");
        assertThat(sheet.lines().getFirst().text(Col.DAY)).isEqualTo("2025-04-01");
        assertThat(sheet.lines().getLast().text(Col.DAY)).isEqualTo("next week");
        assertThat(sheet.lines().getFirst().formulas()).isEmpty();
    }

    @Test
    void a_formula_is_named_by_its_cell() throws Exception {
        var sheet = read(book(it -> {
            for (var column : Col.values()) it.value(0, column.ordinal(), column.name());
            it.value(1, Col.NUMBER.ordinal(), "17");
            it.formula(1, Col.AMOUNT.ordinal(), "SUM(1,2)");
        }));
        assertThat(sheet.lines().getFirst().formulas()).containsExactly(Col.AMOUNT);
    }

    @Test
    void what_is_no_list_is_refused_whole() throws Exception {
        refused("PK and then nothing of a workbook".getBytes(StandardCharsets.UTF_8));
        refused(zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)));
        var whole = book(it -> it.value(0, 0, "NUMBER"));
        refused(Arrays.copyOf(whole, whole.length / 2));
        refused(zip(
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"x\">".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void so_is_one_that_is_too_long_or_unpacks_to_more_than_any_list() throws Exception {
        refused(("NUMBER,TITLE,AMOUNT" + "\n17,a,1".repeat(Sheet.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8));
        refused(book(it -> {
            for (var column : Col.values()) it.value(0, column.ordinal(), column.name());
            for (var line = 1; line <= 100_000; line++) it.value(line, 0, line);
        }));
        var bomb = zip("xl/sharedStrings.xml", new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        refused(bomb);
        refused(new byte[11_000_000]);
    }

    private static void refused(byte[] content) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(content));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] book(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            filling.fill(book.newWorksheet("list"));
        }
        return bytes.toByteArray();
    }

    private static Sheet<Col> csv(String text) throws IOException, Unreadable {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet<Col> read(byte[] content) throws IOException, Unreadable {
        return Sheet.read(
                new ByteArrayInputStream(content),
                List.of(Col.values()),
                name -> Arrays.stream(Col.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst());
    }
}
