package dossier.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.words.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void each_cell_is_of_the_kind_of_its_value() throws IOException {
        var row = written(Arrays.asList("Pumps", Money.cny("1286.5"), DAY, DAY.atTime(14, 5), 7, true, null))
                .get(1);
        assertThat(row.getCellAsString(0)).contains("Pumps");
        assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1286.5");
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(row.getCellAsDate(2)).contains(DAY.atStartOfDay());
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCellAsDate(3)).contains(LocalDateTime.of(2026, 3, 2, 14, 5));
        assertThat(row.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(7));
        assertThat(row.getCellAsBoolean(5)).contains(true);
        assertThat(row.hasCell(6) && row.getCell(6) != null).isFalse();
    }

    @Test
    void no_text_is_a_formula_and_what_no_file_can_hold_is_left_out() throws IOException {
        var texts = List.of("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "a\u0000\u0007b\uFFFEc", "<&>\"");
        var row = written(texts).get(1);
        for (var column = 0; column < texts.size(); column++) {
            assertThat(row.getCell(column).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(column).getFormula()).isNull();
        }
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
        assertThat(row.getCellText(4)).isEqualTo("abc");
        assertThat(row.getCellText(5)).isEqualTo("<&>\"");
    }

    @Test
    void a_long_table_is_on_its_way_while_its_lines_come() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Xlsx(out, "contracts", List.of("number", "title"))) {
            for (var line = 0; line < 20_000; line++) book.line(List.of("HT-" + line * 31L, "Pump " + line * 7919L));
            assertThat(out.size()).isGreaterThan(50_000);
        }
        assertThat(rows(out)).hasSize(20_001);
    }

    private static List<Row> written(List<?> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Xlsx(out, "test", cells.stream().map(it -> "head").toList())) {
            book.line(cells);
        }
        return rows(out);
    }

    private static List<Row> rows(ByteArrayOutputStream written) throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(written.toByteArray()), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }
}
