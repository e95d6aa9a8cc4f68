package dossier.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.platform.sheet.Unreadable.Why;
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
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
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
    void text_is_read_as_spreadsheets_of_any_country_write_it() throws Exception {
        var chinese = "NUMBER;TITLE;AMOUNT\n17;水泵;1,5";
        var guessed = read(chinese.getBytes(Charset.forName("GB18030")));
        assertThat(guessed.guessed()).isTrue();
        assertThat(guessed.lines().getFirst().text(Col.TITLE)).isEqualTo("水泵");
        assertThat(guessed.lines().getFirst().text(Col.AMOUNT)).isEqualTo("1,5");
        for (var known : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var tabbed = read(("\uFEFF" + chinese.replace(';', '\t')).getBytes(known));
            assertThat(tabbed.guessed()).isFalse();
            assertThat(tabbed.lines().getFirst().text(Col.TITLE)).isEqualTo("水泵");
        }
    }

    @Test
    void what_is_no_text_is_no_list_and_a_quotation_mark_left_open_is_told_with_its_line() {
        refused(Why.NO_TEXT, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF, (byte) 0xFF});
        refused(Why.NO_TEXT, "NUMBER\0".getBytes(StandardCharsets.UTF_8));
        refused(Why.EMPTY, new byte[0]);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> csv("NUMBER,TITLE,AMOUNT\n17,\"a,1\n18,b,2"))
                .satisfies(it -> assertThat(it.why()).isEqualTo(Why.QUOTES))
                .satisfies(it -> assertThat(it.where()).containsExactly(3L));
    }

    @Test
    void the_names_of_the_columns_may_stand_below_a_title_and_are_told_where_they_are_of_no_use() throws Exception {
        var sheet = csv("A list,,,\n\nNUMBER,TITLE,AMOUNT,FAX\n17,a,1,2");
        assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(4);
        assertThat(sheet.ignored()).containsExactly("FAX");
        var twice = csv("NUMBER,TITLE,AMOUNT,TITLE\n17,a,1,b");
        assertThat(twice.twice()).containsExactly(Col.TITLE);
        assertThat(twice.lines()).isEmpty();
    }

    @Test
    void a_list_without_a_required_column_has_no_lines_and_says_which() throws Exception {
        assertThat(csv("NUMBER,DAY\n17,x").missing()).containsExactly(Col.TITLE, Col.AMOUNT);
        assertThat(csv("NUMBER,DAY\n17,x").lines()).isEmpty();
        assertThat(csv("\n").missing()).contains(Col.NUMBER);
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

    /** What Excel, WPS, LibreOffice and programs write, each in its own way. */
    @Test
    void cells_are_read_as_they_are_seen() throws Exception {
        var sheet = read(
                handmade(
                        """
                <numFmts count="3"><numFmt numFmtId="164" formatCode="YYYY/MM/DD"/>
                <numFmt numFmtId="165" formatCode="#,##0.00;[Red]\\-#,##0.00"/>
                <numFmt numFmtId="166" formatCode="&quot;day &quot;0"/></numFmts>
                <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/></cellXfs>""",
                        "<c t='inlineStr'><is><t>NUMBER</t></is></c><c t='inlineStr'><is><t>TITLE</t></is></c>"
                                + "<c t='inlineStr'><is><t>AMOUNT</t></is></c><c t='inlineStr'><is><t>DAY</t></is></c>",
                        "<c s='3'><v>17</v></c><c t='str'><v>a</v></c><c s='2'><v>1286.0999999999999</v></c><c s='1'><v>45748</v></c><c s='1'/><c t='s'/>",
                        "<c><v>913204001234567890</v></c><c t='b'><v>1</v></c><c><v>1E999999999</v></c><c s='4'><v>45748.75</v></c><c><v></v></c>"));
        var first = sheet.lines().getFirst();
        assertThat(List.of(first.text(Col.NUMBER), first.text(Col.AMOUNT), first.text(Col.DAY)))
                .containsExactly("17", "1286.1", "2025-04-01");
        var second = sheet.lines().getLast();
        assertThat(List.of(second.text(Col.NUMBER), second.text(Col.AMOUNT), second.text(Col.DAY)))
                .containsExactly("913204001234567890", "1E999999999", "2025-04-01");
    }

    @Test
    void a_workbook_without_styles_is_one_as_well() throws Exception {
        assertThat(read(handmade(null, "<c t='inlineStr'><is><t>NUMBER</t></is></c>"))
                        .missing())
                .containsExactly(Col.TITLE, Col.AMOUNT);
    }

    @Test
    void the_list_may_be_on_any_sheet_that_is_shown() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var hidden = book.newWorksheet("old");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            for (var column : Col.values()) hidden.value(0, column.ordinal(), column.name());
            hidden.value(1, 0, "no");
            book.newWorksheet("cover").value(0, 0, "Our list");
            var list = book.newWorksheet("list");
            for (var column : Col.values()) list.value(0, column.ordinal(), column.name());
            list.value(1, 0, "yes");
        }
        assertThat(read(bytes.toByteArray()).lines())
                .extracting(it -> it.text(Col.NUMBER))
                .containsExactly("yes");
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
        refused(Why.NO_WORKBOOK, "PK and then nothing of a workbook".getBytes(StandardCharsets.UTF_8));
        refused(Why.NO_WORKBOOK, zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)));
        var whole = book(it -> it.value(0, 0, "NUMBER"));
        refused(Why.NO_WORKBOOK, Arrays.copyOf(whole, whole.length / 2));
        refused(
                Why.NO_WORKBOOK,
                zip(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"x\">".getBytes(StandardCharsets.UTF_8)));
        refused(Why.OLD_OR_LOCKED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    }

    @Test
    void so_is_one_that_is_too_long_or_unpacks_to_more_than_any_list() throws Exception {
        refused(
                Why.TOO_LONG,
                ("NUMBER,TITLE,AMOUNT" + "\n17,a,1".repeat(Sheet.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8));
        refused(Why.TOO_LONG, book(it -> {
            for (var column : Col.values()) it.value(0, column.ordinal(), column.name());
            for (var line = 1; line <= 100_000; line++) it.value(line, 0, line);
        }));
        var bomb = zip("xl/sharedStrings.xml", new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        refused(Why.TOO_LARGE, bomb);
        refused(Why.TOO_LARGE, new byte[11_000_000]);
    }

    private static void refused(Why why, byte[] content) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(content))
                .satisfies(it -> assertThat(it.why()).isEqualTo(why));
    }

    /** Written by no library. @param styles null for none; then there is no such part either */
    private static byte[] handmade(@Nullable String styles, String... rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var types =
                "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (styles != null) {
                types +=
                        "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>";
                put(zip, "xl/styles.xml", "<styleSheet xmlns='" + main + "'>" + styles + "</styleSheet>");
            }
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + main + "'><sheetData><row>" + String.join("</row><row>", rows)
                            + "</row></sheetData></worksheet>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + relations
                            + "'><sheets><sheet name='清单' sheetId='1' r:id='rId1'/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='"
                            + relations + "/worksheet' Target='/xl/worksheets/sheet1.xml'/></Relationships>");
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>" + types
                            + "</Types>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
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
