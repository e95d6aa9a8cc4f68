package dossier.contracts.command;

import static dossier.contracts.command.TakeoverColumn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.contracts.command.TakeoverSheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a list of contracts is read, from a spreadsheet or from text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverSheetTest {
    private static final String NAMES =
            Arrays.stream(TakeoverColumn.values()).map(Enum::name).collect(Collectors.joining(","));

    @Test
    void a_text_file_is_read_by_the_names_of_its_columns() throws Exception {
        var sheet = csv("\uFEFF" + NAMES + "\r\n17,\"Pumps, large\",91320,\"1,000.50\"\r\n\r\n18,Hoses\r\n");
        assertThat(sheet.missing()).isEmpty();
        assertThat(sheet.lines()).extracting(TakeoverSheet.Line::row).containsExactly(2, 4);
        var first = sheet.lines().getFirst();
        assertThat(first.text(TITLE)).isEqualTo("Pumps, large");
        assertThat(first.text(AMOUNT)).isEqualTo("1,000.50");
        assertThat(first.text(PLACE)).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order_beside_others() throws Exception {
        var names = "remark,"
                + Arrays.stream(TakeoverColumn.values())
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(","));
        var place = Arrays.asList(names.split(",")).indexOf("TITLE");
        var sheet = csv(names + "\n" + "x,".repeat(place) + "Pumps");
        assertThat(sheet.lines().getFirst().text(TITLE)).isEqualTo("Pumps");
    }

    @Test
    void a_list_without_a_required_column_has_no_rows_and_says_which() throws Exception {
        var sheet = csv("NUMBER,TITLE\n17,Pumps");
        assertThat(sheet.missing()).contains(COUNTERPARTY, AMOUNT, OWNER).doesNotContain(NUMBER, CURRENCY);
        assertThat(sheet.lines()).isEmpty();
        assertThat(csv("").missing()).contains(NUMBER);
    }

    @Test
    void a_spreadsheet_gives_days_as_days_and_numbers_as_they_are() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("contracts");
            for (var column : TakeoverColumn.values()) page.value(0, column.ordinal(), column.name());
            page.value(1, NUMBER.ordinal(), "17");
            page.value(1, AMOUNT.ordinal(), 1000.5);
            page.value(1, EFFECTIVE_ON.ordinal(), LocalDate.of(2025, 4, 1));
            page.style(1, EFFECTIVE_ON.ordinal()).format("yyyy-MM-dd").set();
            page.value(3, NUMBER.ordinal(), "18");
        }
        var sheet = read(bytes.toByteArray());
        assertThat(sheet.lines()).extracting(TakeoverSheet.Line::row).containsExactly(2, 4);
        var first = sheet.lines().getFirst();
        assertThat(first.text(AMOUNT)).isEqualTo("1000.5");
        assertThat(first.text(EFFECTIVE_ON)).isEqualTo("2025-04-01");
    }

    @Test
    void what_is_neither_or_is_too_long_is_said_to_be_unreadable() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> csv("PK and then nothing of a workbook"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> csv(NAMES + "\n17".repeat(TakeoverSheet.MOST_LINES + 1)));
    }

    private static TakeoverSheet csv(String text) throws IOException, Unreadable {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TakeoverSheet read(byte[] content) throws IOException, Unreadable {
        return TakeoverSheet.read(
                new ByteArrayInputStream(content),
                name -> Arrays.stream(TakeoverColumn.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst());
    }
}
