package dossier.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ../../etc/passwd, passwd
            ..,               file
            .hidden,          hidden
            'a\u0000\u0007b', ab
            'evil\u202Efdp.exe', evilfdp.exe
            '   ',            file
            """)
    void a_name_is_made_safe(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.clean("😀".repeat(150)))
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("?");
    }

    @Test
    void a_type_that_is_none_counts_as_bytes() {
        assertThat(FileName.type("hostile\"<")).isEqualTo("application/octet-stream");
        assertThat(FileName.type(null)).isEqualTo("application/octet-stream");
    }
}
