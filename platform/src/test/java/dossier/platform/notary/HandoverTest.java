package dossier.platform.notary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverTest {
    private final NotaryHouse house = new NotaryHouse();

    @Test
    void the_latest_checkpoint_is_put_into_the_directory_once_whole_and_beside_the_earlier_ones(@TempDir Path home)
            throws IOException {
        var drop = home.resolve("theirs");
        var handover = house.handover(drop, null);
        handover.turn();
        var first = signed(0);
        handover.turn();
        handover.turn();
        var second = signed(1);
        handover.turn();

        try (var files = Files.list(drop)) {
            assertThat(files.sorted().map(HandoverTest::text)).containsExactly(first, second);
        }
    }

    @Test
    void a_checkpoint_is_posted_again_until_it_is_taken() throws IOException {
        var taken = new ArrayList<String>();
        var answers = new ArrayList<>(List.of(503, 204));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/checkpoints", it -> {
            taken.add(it.getRequestHeaders().getFirst("Authorization") + "\n"
                    + new String(it.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            it.sendResponseHeaders(answers.removeFirst(), -1);
            it.close();
        });
        server.start();
        try {
            var handover = house.handover(
                    null, URI.create("http://localhost:" + server.getAddress().getPort() + "/checkpoints"));
            var note = signed(0);
            handover.turn();
            assertThat(receiver()).isEqualTo("0 1 java.io.IOException: answered with 503");
            handover.turn(); // not before its time
            assertThat(taken).hasSize(1);
            house.sql.sql("update proof_handover set next_try = now()").update();
            handover.turn();
            handover.turn();
            assertThat(taken).containsExactly("Bearer secret\n" + note, "Bearer secret\n" + note);
            assertThat(receiver()).isEqualTo("1 0 -");
        } finally {
            server.stop(0);
        }
    }

    private String signed(long version) {
        house.append("contracts/a", version);
        house.catchUp();
        return house.latest().toString();
    }

    private String receiver() {
        return house.sql
                .sql("select checkpoint || ' ' || failures || ' ' || coalesce(failure, '-') from proof_handover")
                .query(String.class)
                .single();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
