package dossier.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1286.50", "1,286.50", "¥ 1286.50", "￥1，286.50", "1\u00a0286.50"})
    void an_amount_is_read_however_its_thousands_are_set(String text) {
        assertThat(Cells.decimal(text).decimalValue()).isEqualByComparingTo("1286.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1286,50", "12,86", "1.286,50", "about 5", "1e3"})
    void what_may_be_another_amount_is_none(String text) {
        assertThat(Cells.decimal(text).isString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04-01",
                "2025/4/1",
                "2025.4.1",
                "2025年4月1日",
                "20250401",
                "2025-04-01 00:00:00",
                "2025-04-01T00:00"
            })
    void a_day_is_read_however_it_is_written(String text) {
        assertThat(Cells.day(text).asString()).isEqualTo("2025-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45748", "4/1/2025", "250401", "2025-04-01 09:30", "next week"})
    void what_may_be_another_day_is_handed_on_as_it_is(String text) {
        assertThat(Cells.day(text).asString()).isEqualTo(text);
    }

    @Test
    void yes_and_no_are_told_from_what_is_neither() {
        assertThat(Cells.truth("是").asBoolean()).isTrue();
        assertThat(Cells.truth("").asBoolean()).isFalse();
        assertThat(Cells.truth("No").asBoolean()).isFalse();
        assertThat(Cells.truth("不含税").isString()).isTrue();
    }
}
