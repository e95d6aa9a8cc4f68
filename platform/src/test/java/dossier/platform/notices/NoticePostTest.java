package dossier.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import dossier.handbook.Rule;
import dossier.platform.TestDatabase;
import dossier.platform.clock.ErrandHouse.MovedClock;
import dossier.platform.notices.Notification.Kind;
import dossier.words.PersonId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticePostTest {
    private static final PersonId LI = new PersonId("li"), WANG = new PersonId("wang");

    private final HikariDataSource pool = new HikariDataSource();
    private final MovedClock clock = new MovedClock();
    private final NoticeWords words = mock();
    private final Bird bird = new Bird();
    private JdbcClient sql;
    private Notices notices;
    private NoticePost post;

    @BeforeEach
    void open() {
        pool.setDataSource(TestDatabase.migrated());
        sql = JdbcClient.create(pool);
        var channels = new Channels(List.of(bird));
        notices = new Notices(sql, clock, channels);
        when(words.toSend(any())).thenAnswer(call -> {
            var kept = call.<Notices.Kept>getArgument(0);
            return Optional.of(new Readable(kept.id(), kept.what(), null, "text", "link"));
        });
        post = new NoticePost(sql, clock, notices, words, OfficeHoursTest.SETTINGS, channels);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_is_told_twice_stands_in_the_outbox_once_and_is_sent_once() {
        var notice = notice("e1", LI);
        notices.tell(List.of(notice, notice("e1", WANG)));
        notices.tell(List.of(notice));

        post.sendDue();
        post.sendDue();

        assertThat(bird.sent)
                .containsExactlyInAnyOrder(notice.id(), notice("e1", WANG).id());
        assertThat(notices.sent("contracts", "c1"))
                .extracting(Notices.Sent::state)
                .containsExactly("SENT", "SENT");
    }

    @Test
    void it_counts_as_unread_until_its_reader_opens_it_and_nobody_else_can() {
        var notice = notice("e1", LI);
        notices.tell(List.of(notice, notice("e2", LI)));

        assertThat(notices.read(notice.id(), WANG)).isEmpty();
        assertThat(notices.unread(LI)).isEqualTo(2);
        assertThat(notices.read(notice.id(), LI))
                .get()
                .extracting(it -> it.what())
                .isEqualTo(notice);
        assertThat(notices.unread(LI)).isOne();
        assertThat(notices.of(LI, true, 9)).hasSize(1);
        notices.readAll(LI);
        assertThat(notices.unread(LI)).isZero();
        assertThat(notices.of(LI, false, 9)).hasSize(2);
    }

    @Test
    void what_fails_is_tried_again_after_a_growing_delay_and_given_up_visibly() {
        notices.tell(List.of(notice("e1", LI)));
        bird.broken = true;
        var endpoint = new NoticesEndpoint(sql, clock, _ -> {});

        post.sendDue();
        assertThat(endpoint.state().failing())
                .extracting(it -> it.attempts() + " " + it.state() + " "
                        + Duration.between(clock.instant(), it.next()).toMinutes())
                .containsExactly("1 WAITING 1");
        clock.move(Duration.ofMinutes(1));
        post.sendDue();
        assertThat(endpoint.state().failing())
                .extracting(it -> Duration.between(clock.instant(), it.next()).toMinutes())
                .containsExactly(2L);
        clock.move(Duration.ofMinutes(2));
        post.sendDue();

        assertThat(endpoint.state().counts())
                .extracting(it -> it.channel() + " " + it.state() + " " + it.count())
                .containsExactly("bird GIVEN_UP 1");
        assertThat(endpoint.retry(SecurityContext.NONE, "no-such-channel")).isNull();
        bird.broken = false;
        assertThat(endpoint.retry(SecurityContext.NONE, "bird")).isNotNull();
        post.sendDue();
        assertThat(bird.sent).hasSize(1);
    }

    @Test
    void a_node_that_dies_over_a_delivery_leaves_it_to_another_after_a_while_under_the_same_identifier() {
        notices.tell(List.of(notice("e1", LI)));
        bird.dies = true;
        try {
            post.sendDue();
        } catch (Death dead) {
            bird.dies = false;
        }

        post.sendDue();
        assertThat(bird.sent).hasSize(1);
        clock.move(Duration.ofMinutes(2));
        post.sendDue();

        assertThat(bird.sent)
                .containsExactly(notice("e1", LI).id(), notice("e1", LI).id());
    }

    @Test
    void two_nodes_send_each_delivery_once() throws Exception {
        for (var number = 0; number < 40; number++) notices.tell(List.of(notice("e" + number, LI)));
        var other = new NoticePost(sql, clock, notices, words, OfficeHoursTest.SETTINGS, new Channels(List.of(bird)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var works = new ArrayList<Callable<Object>>();
            for (var node : List.of(post, other, post, other)) works.add(Executors.callable(node::sendDue));
            for (var work : threads.invokeAll(works)) work.get();
        }

        assertThat(bird.sent).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void what_its_reader_may_not_read_any_more_does_not_leave_the_house() {
        notices.tell(List.of(notice("e1", LI)));
        doReturn(Optional.empty()).when(words).toSend(any());

        post.sendDue();

        assertThat(bird.sent).isEmpty();
        assertThat(notices.sent("contracts", "c1"))
                .extracting(Notices.Sent::state)
                .containsExactly("WITHHELD");
    }

    @Test
    void a_way_that_gathers_takes_all_that_is_due_for_one_person_in_one_message() {
        bird.gathers = true;
        notices.tell(List.of(notice("e1", LI), notice("e2", LI), notice("e3", WANG)));

        post.sendDue();

        assertThat(bird.sent).hasSize(3).doesNotHaveDuplicates();
        assertThat(bird.messages).isEqualTo(2);
    }

    @Test
    void what_is_done_meanwhile_is_not_to_be_read_and_does_not_leave_the_house() {
        var task = notice("e1", LI);
        var breach =
                new Notification(LI, Kind.BREACH_BELOW, "contracts", "c1", "", "4", Rule.CON_09, "e2", clock.instant());
        notices.tell(List.of(task, breach));
        assertThat(notices.unread(LI)).isEqualTo(2);

        notices.settleTask("contracts", "c1", "review", "");
        notices.settleDuty("contracts", "c1", Rule.CON_09, "5");
        assertThat(notices.of(LI, true, 9)).extracting(Notices.Kept::id).containsExactly(breach.id());
        notices.settleDuty("contracts", "c1", Rule.CON_09, "4");
        assertThat(notices.unread(LI)).isZero();
        assertThat(notices.of(LI, false, 9)).hasSize(2).allMatch(Notices.Kept::settled);

        post.sendDue();
        assertThat(bird.sent).isEmpty();
    }

    @Test
    void opening_one_is_reading_all_that_was_told_of_its_case() {
        notices.tell(List.of(notice("e1", LI), notice("e2", LI), notice("e3", WANG)));
        notices.readOfCase(notice("e1", LI));
        assertThat(notices.unread(LI)).isZero();
        assertThat(notices.unread(WANG)).isOne();
    }

    private static Notification notice(String event, PersonId to) {
        return new Notification(
                to,
                Kind.TASK,
                "contracts",
                "c1",
                "review",
                "",
                Rule.CON_04,
                event,
                Instant.parse("2026-03-02T01:00:00Z"));
    }

    /** Carries notices, unless it is broken, and may die having carried one. */
    private static final class Bird implements Channel {
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private boolean broken;
        private boolean gathers;
        private int messages;
        private boolean dies;

        @Override
        public String name() {
            return "bird";
        }

        @Override
        public Instant notBefore(Notification notification, Instant now) {
            return now;
        }

        @Override
        public boolean gathers() {
            return gathers;
        }

        @Override
        public boolean send(List<Readable> notices) throws IOException {
            if (broken) throw new IOException("broken");
            messages++;
            notices.forEach(it -> sent.add(it.id()));
            if (dies) throw new Death();
            return true;
        }
    }

    /** Of the whole process. */
    private static final class Death extends Error {}
}
