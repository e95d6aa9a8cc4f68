package dossier.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.words.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Li may read c1 and c2, zhang c2 alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceTest {
    private static final PersonId LI = new PersonId("li"), ZHANG = new PersonId("zhang");

    private final Audience audience =
            new Audience(4, 3, (streams, who) -> who.equals(LI) || streams.contains("contracts/c2"));

    @Test
    void who_may_read_a_case_is_told_that_it_changed_and_nobody_else() {
        var li = listen(LI, "contracts/c1");
        var zhang = listen(ZHANG, "contracts/c1");
        var board = listen(ZHANG, "contracts");

        audience.changed(List.of("contracts/c1"));
        assertThat(li.told).isEqualTo(1);
        assertThat(zhang.told).isZero();
        assertThat(board.told).isZero();

        audience.changed(List.of("contracts/c2", "orders/c1"));
        assertThat(li.told).isEqualTo(1);
        assertThat(zhang.told).isZero();
        assertThat(board.told).isEqualTo(1);
    }

    @Test
    void a_desk_is_told_of_every_case_once_for_all_that_changed_together() {
        var desk = listen(LI, "desk");
        audience.changed(Set.of("contracts/c1", "contracts/c2", "orders/o1"));
        assertThat(desk.told).isEqualTo(1);
    }

    @Test
    void there_are_no_more_than_so_many_of_one_person_and_in_all() {
        for (var i = 0; i < 3; i++) assertThat(admitted(LI)).isTrue();
        assertThat(admitted(LI)).isFalse();
        assertThat(admitted(ZHANG)).isTrue();
        assertThat(admitted(ZHANG)).isFalse();
    }

    @Test
    void who_is_gone_leaves_room() {
        var gone = listen(LI, "desk");
        gone.broken = true;
        audience.breathe();
        assertThat(audience.isEmpty()).isTrue();
    }

    @Test
    void at_its_end_all_lines_are_closed_and_nobody_is_admitted() {
        var li = listen(LI, "desk");
        audience.close();
        assertThat(li.completed).isTrue();
        assertThat(admitted(LI)).isFalse();
        audience.open();
        assertThat(admitted(LI)).isTrue();
    }

    @Test
    void a_page_shows_a_desk_a_list_or_a_case() {
        assertThat(Topic.of("contracts")).hasValueSatisfying(it -> {
            assertThat(it.isAbout("contracts/c1")).isTrue();
            assertThat(it.isAbout("contracts-of-old/c1")).isFalse();
        });
        for (var senseless : List.of("", "/", "contracts/", "a/b/c", "Desk", "contracts/c 1", "x".repeat(200)))
            assertThat(Topic.of(senseless)).as(senseless).isEmpty();
    }

    private boolean admitted(PersonId who) {
        return audience.admit(who, Topic.of("desk").orElseThrow(), new Line()) != null;
    }

    private Line listen(PersonId who, String on) {
        var line = new Line();
        assertThat(audience.admit(who, Topic.of(on).orElseThrow(), line)).isNotNull();
        return line;
    }

    private static final class Line extends SseEmitter {
        int told;
        boolean broken, completed;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (broken) throw new IOException("gone");
            told++;
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }
    }
}
