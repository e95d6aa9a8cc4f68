package dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The compose files, held against the schema of the Compose Specification (Apache License 2.0, beside it) and against what they mount and build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.nodes.yml"})
    void they_follow_the_schema(String file) throws IOException {
        assertThat(schema().validate(compose(file))).isEmpty();
    }

    @Test
    void the_schema_finds_what_is_wrong() throws IOException {
        assertThat(schema().validate(JSON.valueToTree(Map.of("services", Map.of("a", Map.of("imag", "b"))))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.nodes.yml"})
    void what_they_mount_from_here_is_here(String file) throws IOException {
        var mounted = compose(file).findValues("volumes").stream()
                .flatMap(JsonNode::valueStream)
                .map(it -> it.asString(""))
                .filter(it -> it.startsWith("./"))
                .map(it -> it.split(":", 2)[0])
                .toList();
        assertThat(mounted).allSatisfy(it -> assertThat(ROOT.resolve(it)).exists());
    }

    @Test
    void both_sides_are_targets_of_the_image_that_is_built() throws IOException {
        var image = Files.readString(ROOT.resolve("Dockerfile"));
        var targets = compose("docker-compose.nodes.yml").findValues("target");
        assertThat(targets).extracting(JsonNode::asString).contains("command-node", "query-node");
        assertThat(targets).allSatisfy(it -> assertThat(image).contains(" AS " + it.asString() + "\n"));
    }

    private static JsonNode compose(String file) throws IOException {
        try (var text = Files.newBufferedReader(ROOT.resolve(file))) {
            return JSON.valueToTree(new Yaml().load(text));
        }
    }

    private static Schema schema() throws IOException {
        try (var text = ComposeFilesTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
            var schema = (ObjectNode) JSON.readTree(text);
            // named as in an older draft
            schema.remove("$schema");
            schema.findParents("id").forEach(it -> ((ObjectNode) it).remove("id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema);
        }
    }
}
