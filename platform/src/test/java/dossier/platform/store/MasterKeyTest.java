package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {
    private static final String CONFIGURED = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path directory;

    @Test
    void the_file_is_made_once_for_its_owner_alone() throws IOException {
        var file = directory.resolve("new/master.key");

        var first = new MasterKey(null, file).load();
        var second = new MasterKey("", file).load();

        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent())
                .isDirectoryContaining(file::equals)
                .isDirectoryNotContaining(it -> !it.equals(file));
    }

    @Test
    void the_configured_key_comes_before_the_file() {
        var file = directory.resolve("master.key");

        assertThat(new MasterKey(CONFIGURED, file).load().getEncoded()).isEqualTo(new byte[32]);
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_not_a_key_is_refused_without_being_told() {
        assertThatThrownBy(() -> new MasterKey(null, null).load()).hasMessageContaining("dossier.keys.file");
        assertThatThrownBy(() -> new MasterKey("c2hvcnQ=", null).load())
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new MasterKey("not base64!", null).load()).hasMessageContaining("32 bytes");
    }
}
