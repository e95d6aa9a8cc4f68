package dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier that the house hands out runs by itself, and is the same each time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierJarTest {
    @Test
    void it_runs_by_itself_and_refuses_what_is_no_package(@TempDir Path home) throws Exception {
        var jar = Files.write(home.resolve("verifier.jar"), new VerifierJar().bytes());
        var no = Files.writeString(home.resolve("no.zip"), "nothing");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ran = new ProcessBuilder(java, "-jar", jar.toString(), "verify", no.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ran.waitFor()).isNotZero();
        assertThat(said).contains("REFUSED ZIP");
    }

    @Test
    void it_is_the_same_each_time() {
        assertThat(new VerifierJar().hash()).isEqualTo(new VerifierJar().hash()).hasSize(64);
    }
}
