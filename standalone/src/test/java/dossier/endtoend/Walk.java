package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk of the README, run as a reader would paste it. */
interface Walk extends Scenarios {
    Pattern BLOCK = Pattern.compile("<!-- walk -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    default void the_walk_of_the_readme_ends_with_a_contract_in_effect() throws IOException, InterruptedException {
        var script = walk(Files.readString(Path.of("../README.md")));
        var run = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
        run.environment().put("DOSSIER", house().address());
        run.environment().put("CONTRACT", house().newId("pasted"));

        var process = run.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("CON-02").contains("\"stage\":\"EFFECTIVE\"");
        assertThat(as("zhao-lei")
                        .get("contracts/" + run.environment().get("CONTRACT"))
                        .is(200)
                        .text("/stage"))
                .isEqualTo("EFFECTIVE");
    }

    private static String walk(String readme) {
        var block = BLOCK.matcher(readme);
        assertThat(block.find()).as("a block marked as the walk in the README").isTrue();
        return block.group(1);
    }
}
