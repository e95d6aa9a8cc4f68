package dossier.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {
    @Test
    void a_chinese_name_is_written_as_it_is_in_pinyin_and_by_initials() {
        assertThat(Spelling.keys("减速机").lines()).containsExactly("减速机", "jiansuji", "jsj");
        assertThat(Spelling.keys("R77 减速机").lines()).contains("r77 jiansuji", "r77 jsj");
    }

    @Test
    void a_character_with_two_readings_is_found_by_both() {
        assertThat(Spelling.keys("重庆").lines()).contains("zhongqing", "chongqing", "zq", "cq");
        assertThat(Spelling.keys("长沙").lines()).anyMatch("changsha"::equals);
    }

    @Test
    void what_is_not_chinese_is_written_once_in_small_and_narrow_letters() {
        assertThat(Spelling.keys("ＨＴ-2026-0001 Pumps")).isEqualTo("ht-2026-0001 pumps");
        assertThat(Spelling.keys("Silver")).isEqualTo("silver");
        assertThat(Spelling.keys(null, "")).isEmpty();
    }

    @Test
    void the_u_with_dots_is_typed_as_u_or_as_v() {
        var keys = Spelling.keys("吕");
        for (var typed : new String[] {"lv", "lu", "lü"})
            assertThat(keys.lines()).anyMatch(Spelling.words(typed).getFirst()::equals);
    }

    @Test
    void a_question_has_words_however_they_are_parted() {
        assertThat(Spelling.words("  HT　2026\u0000\n减速机 ")).containsExactly("ht", "2026", "减速机");
        assertThat(Spelling.words(" \u0000 ")).isEmpty();
        assertThat(Spelling.words("a b c d e f g h i j")).hasSize(8);
    }
}
