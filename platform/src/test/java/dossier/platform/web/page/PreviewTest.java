package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.web.page.Preview.Kind;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e370a25e2e3cfd30a, PDF, application/pdf",
        "89504e470d0a1a0a0000000d, IMAGE, image/png",
        "ffd8ffe000104a46, IMAGE, image/jpeg",
        "474946383961, IMAGE, image/gif",
        "524946460000000057454250, IMAGE, image/webp"
    })
    void pictures_and_pdf_are_known_by_how_they_begin(String hex, Kind kind, String type) {
        assertThat(Preview.of(HexFormat.of().parseHex(hex)))
                .isEqualTo(new Preview(kind, MediaType.parseMediaType(type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "甲方：苏州华澄"
            })
    void what_would_be_run_is_text_like_any_other(String content) {
        assertThat(Preview.of(content.getBytes(UTF_8)))
                .isEqualTo(new Preview(Kind.TEXT, new MediaType(MediaType.TEXT_PLAIN, UTF_8)));
    }

    @Test
    void text_of_older_programs_is_read_in_their_characters() {
        var older = Charset.forName("GB18030");
        assertThat(Preview.of("盖章页".getBytes(older)).type()).isEqualTo(new MediaType(MediaType.TEXT_PLAIN, older));
    }

    @Test
    void a_character_that_the_head_of_a_long_text_cuts_through_is_no_fault() {
        var text = ("a" + "页".repeat(Preview.HEAD)).getBytes(UTF_8);
        assertThat(Preview.of(Arrays.copyOf(text, Preview.HEAD)).type())
                .isEqualTo(new MediaType(MediaType.TEXT_PLAIN, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"504b030414000600", "d0cf11e0a1b11ae1", "4d5a90000300", "5249464600000000415649"})
    void anything_else_can_only_be_saved(String hex) {
        assertThat(Preview.of(HexFormat.of().parseHex(hex))).isEqualTo(new Preview(Kind.NONE, null));
    }
}
