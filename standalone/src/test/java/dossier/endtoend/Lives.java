package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Open pages are told that something changed, by whoever it was; never what, and never of what one may not read. */
interface Lives extends Scenarios {
    @Test
    default void an_open_page_is_told_of_what_others_do_in_a_case_one_may_read_and_of_no_other() throws IOException {
        var mine = contracts().drafted("zhao-lei");
        try (var onTheCase = listening("zhao-lei", "contracts/" + mine);
                var onTheList = listening("zhao-lei", "contracts");
                var onTheDesk = listening("zhao-lei", "desk");
                var other = listening("ma-chao", "contracts/" + mine);
                var othersDesk = listening("ma-chao", "desk")) {
            ask("zhao-lei", mine, "submit").accepted();
            for (var told : List.of(onTheCase, onTheList, onTheDesk))
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(told.heard()).contains("event:changed"));
            assertThat(onTheCase.heard()).noneMatch(it -> it.contains(mine));
            for (var silent : List.of(other, othersDesk))
                assertThat(silent.heard()).contains("event:listening").doesNotContain("event:changed");
        }
    }

    @Test
    default void nobody_listens_without_being_signed_in_or_to_nothing() {
        assertThat(house().nobody().get("/live?on=desk").status()).isIn(302, 303, 401);
        var zhao = house().browser().signIn("zhao-lei");
        for (var senseless : List.of("/live?on=", "/live?on=%00", "/live?on=a/b/c"))
            assertThat(zhao.get(senseless).status()).isEqualTo(204);
        assertThat(zhao.get("/live").status()).isEqualTo(400);
    }

    private Ear listening(String person, String on) throws IOException {
        var ear = Ear.at(house(), person, on);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ear.heard()).contains("event:listening"));
        return ear;
    }

    /** What is heard on one line. */
    record Ear(InputStream line, List<String> heard) implements AutoCloseable {
        static Ear at(House house, String person, String on) {
            var browser = house.browser().signIn(person);
            var stream =
                    House.open(browser.http(), house.request("/live?on=" + on).GET());
            var ear = new Ear(stream, new CopyOnWriteArrayList<>());
            Thread.ofVirtual().start(ear::listen);
            return ear;
        }

        private void listen() {
            try (var said = new BufferedReader(new InputStreamReader(line, StandardCharsets.UTF_8))) {
                said.lines().forEach(heard::add);
            } catch (IOException | UncheckedIOException closed) {
                heard.add("closed");
            }
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
