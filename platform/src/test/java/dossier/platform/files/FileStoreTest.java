package dossier.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.platform.web.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileStoreTest {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path directory;

    private FileStore store;

    @BeforeEach
    void at_most_ten_bytes() {
        store = new FileStore(new FileSettings(directory, 10));
    }

    @Test
    void a_file_is_kept_under_its_hash_and_read_back() throws IOException {
        assertThat(store.keep(bytes("hello"))).isEqualTo(new FileStore.Kept(HELLO, 5));
        try (var content = store.open(HELLO).orElseThrow()) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        store.keep(bytes("hello"));
        store.keep(bytes("hello"));
        assertThat(filesKept()).isEqualTo(1);
    }

    @Test
    void exactly_the_limit_is_kept_and_one_byte_more_leaves_nothing_behind() throws IOException {
        assertThat(store.keep(bytes("0123456789")).size()).isEqualTo(10);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> store.keep(bytes("0123456789x")));
        assertThat(filesKept()).isEqualTo(1);
    }

    @Test
    void an_empty_file_is_not_kept() throws IOException {
        assertThat(store.keep(bytes("")).size()).isZero();
        assertThat(filesKept()).isZero();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.keep(broken));
        assertThat(filesKept()).isZero();
    }

    @Test
    void what_is_no_hash_or_was_never_uploaded_opens_nothing() throws IOException {
        assertThat(store.open(HELLO)).isEmpty();
        assertThat(store.open("../../etc/passwd")).isEmpty();
    }

    private long filesKept() {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
