package dossier.platform.automation;

import static dossier.platform.automation.WhenErrandIsFinishedThenSeeWhetherItWasDone.checkOf;
import static dossier.platform.clock.ErrandHouse.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.handbook.Actor;
import dossier.platform.clock.ErrandHouse;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.store.Ids;
import dossier.platform.store.NotifyingEventStore;
import dossier.words.Command;
import dossier.words.PersonId;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandEvent.ErrandAccepted;
import example.errands.ErrandEvent.ErrandFinished;
import example.errands.ErrandId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AutomationsTest {
    private static final ErrandHouse HOUSE = ErrandHouse.start(WhenErrandIsFinishedThenSeeWhetherItWasDone.class);
    private static final String NAME = "WhenErrandIsFinishedThenSeeWhetherItWasDone";
    private static final PersonId CLERK = new PersonId("clerk");

    private final WhenErrandIsFinishedThenSeeWhetherItWasDone automation =
            HOUSE.the(WhenErrandIsFinishedThenSeeWhetherItWasDone.class);
    private final Followers followers = HOUSE.the(Followers.class);
    private final AutomationsEndpoint endpoint = HOUSE.the(AutomationsEndpoint.class);
    private final JdbcClient sql = HOUSE.the(JdbcClient.class);
    private final ErrandId id = new ErrandId(Ids.next()), other = new ErrandId(Ids.next());

    @BeforeEach
    void all_is_told_and_nothing_waits() {
        HOUSE.clock().set(MORNING);
        automation.broken.clear();
        followers.catchUp();
        sql.sql("delete from dead_letter").update();
    }

    @Test
    void it_asks_once_for_each_event_of_its_kind_in_the_name_of_the_house() {
        accept(id, "post");
        followers.catchUp();
        assertThat(story(checkOf(id))).isEmpty();

        finish(id, "post");
        followers.catchUp();
        followers.catchUp();

        assertThat(story(checkOf(id))).containsExactly("ErrandAccepted");
        assertThat(events(checkOf(id)).getFirst().getMetaData().get("by"))
                .isEqualTo(Actor.HOUSE.person().value());
        assertThat(endpoint.one(NAME))
                .satisfies(it -> assertThat(it.behind()).isZero())
                .satisfies(it -> assertThat(it.waiting()).isEmpty());
    }

    @Test
    void what_was_sent_just_before_a_crash_is_not_decided_twice() {
        var before = sql.sql("select position from follower where name = ?")
                .param(NAME)
                .query(Long.class)
                .single();
        finished(id);
        finished(other);
        followers.catchUp();
        var recorded = recorded();

        sql.sql("update follower set position = ?, gaps = '{}' where name = ?")
                .params(before, NAME)
                .update();
        node(new CarryingOut<>(automation, door())).catchUp();

        assertThat(recorded()).isEqualTo(recorded);
        assertThat(story(checkOf(id))).containsExactly("ErrandAccepted");
    }

    @Test
    void a_case_it_cannot_take_waits_in_its_order_and_the_others_go_on() {
        automation.broken.add(id.value());
        finished(id, "first");
        finished(other);
        followers.catchUp();
        automation.broken.clear();
        finished(id, "second");
        followers.catchUp();

        assertThat(story(checkOf(other))).containsExactly("ErrandAccepted");
        assertThat(story(checkOf(id))).isEmpty();
        assertThat(endpoint.one(NAME).waiting())
                .extracting(it -> it.stream() + " " + it.version() + " " + it.attempts())
                .containsExactly("errands/" + id.value() + " 1 1", "errands/" + id.value() + " 3 0");
        assertThat(endpoint.one(NAME).waiting().getFirst().cause()).contains("broken");
        assertThat(HOUSE.the(AutomationsHealthIndicator.class)
                        .health()
                        .getDetails()
                        .get("waiting"))
                .hasToString("{" + NAME + "=2}");

        HOUSE.clock().move(Duration.ofSeconds(5));
        followers.catchUp();

        assertThat(subjects(checkOf(id))).containsExactly("first", "second");
        assertThat(endpoint.one(NAME).waiting()).isEmpty();
    }

    @Test
    void it_is_tried_again_after_a_growing_delay_or_when_an_operator_says_so() {
        automation.broken.add(id.value());
        finished(id);
        followers.catchUp();
        followers.catchUp();
        assertThat(waiting()).containsExactly("1 " + MORNING.plusSeconds(5));

        HOUSE.clock().move(Duration.ofSeconds(5));
        followers.catchUp();
        assertThat(waiting()).containsExactly("2 " + MORNING.plusSeconds(15));

        automation.broken.clear();
        assertThat(endpoint.act(operator(), NAME, null, null).waiting()).isEmpty();
        assertThat(story(checkOf(id))).containsExactly("ErrandAccepted");
    }

    @Test
    void an_operator_gives_a_letter_up_with_a_reason_and_what_waited_behind_it_goes_on() {
        automation.broken.add(id.value());
        finished(id, "first");
        followers.catchUp();
        automation.broken.clear();
        finished(id, "second");
        followers.catchUp();
        var letter = endpoint.one(NAME).waiting().getFirst().event();

        assertThatThrownBy(() -> endpoint.act(operator(), NAME, letter, " "))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThat(endpoint.act(operator(), NAME, "no-such-letter", "why")).isNull();
        assertThat(endpoint.act(operator(), "WhenNothingThenNothing", null, null))
                .isNull();
        var after = endpoint.act(operator(), NAME, letter, "已线下处理");

        assertThat(after.waiting()).isEmpty();
        assertThat(after.discarded())
                .extracting(it -> it.event() + " " + it.by() + " " + it.reason())
                .containsExactly(letter + " olga 已线下处理");
        assertThat(subjects(checkOf(id))).containsExactly("second");
    }

    @Test
    void a_refusal_by_a_rule_is_on_record_and_no_failure() {
        accept(checkOf(id), WhenErrandIsFinishedThenSeeWhetherItWasDone.REFUSED);
        finished(id, WhenErrandIsFinishedThenSeeWhetherItWasDone.REFUSED);
        var before = refused();

        followers.catchUp();

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(endpoint.one(NAME).waiting()).isEmpty();
    }

    @Test
    void a_case_that_was_never_opened_is_a_failure() {
        finished(id, WhenErrandIsFinishedThenSeeWhetherItWasDone.REFUSED);

        followers.catchUp();

        assertThat(endpoint.one(NAME).waiting().getFirst().cause()).contains("there is no such case");
    }

    @Test
    void a_new_one_begins_with_what_is_recorded_after_its_first_start_unless_it_says_otherwise() {
        finished(id);
        var fresh = new Listening("fresh-" + id.value(), false);
        var curious = new Listening("curious-" + id.value(), true);
        var node = node(fresh, curious);
        finished(other);
        node.catchUp();
        var restarted = node(fresh, curious);
        restarted.catchUp();

        assertThat(fresh.heard).containsExactly(other.value());
        assertThat(curious.heard).contains(id.value()).endsWith(other.value());
        assertThat(curious.heard).hasSize(finishedErrands());
    }

    @Test
    void what_was_recorded_while_it_was_away_is_told_when_it_is_back() {
        var listening = new Listening("away-" + id.value(), false);
        node(listening);
        finished(id);
        followers.catchUp();

        node(listening).catchUp();

        assertThat(listening.heard).containsExactly(id.value());
    }

    @Test
    void two_nodes_at_once_come_to_the_same_as_one() throws Exception {
        var ids = Stream.generate(() -> new ErrandId(Ids.next())).limit(20).toList();
        var nodes = List.of(node(new CarryingOut<>(automation, door())), node(new CarryingOut<>(automation, door())));
        ids.forEach(this::finished);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var works = new ArrayList<Callable<Object>>();
            for (var round = 0; round < 10; round++) nodes.forEach(it -> works.add(Executors.callable(it::catchUp)));
            for (var work : threads.invokeAll(works)) work.get();
        }

        assertThat(ids).allSatisfy(it -> assertThat(story(checkOf(it))).containsExactly("ErrandAccepted"));
        assertThat(endpoint.one(NAME).waiting()).isEmpty();
    }

    @Test
    void once_started_it_hears_of_a_commit_by_itself() throws InterruptedException {
        var listening = new Listening("thread-" + id.value(), false);
        var thread = new AutomationThread(
                node(listening),
                HOUSE.the(NotifyingEventStore.class),
                new AutomationSettings(true, Duration.ofMinutes(1)));
        thread.start();
        try {
            finished(id);
            assertThat(listening.heard.poll(20, TimeUnit.SECONDS)).isEqualTo(id.value());
            assertThat(thread.trouble()).isNull();
        } finally {
            thread.stop();
        }
        assertThat(thread.isRunning()).isFalse();
    }

    @Test
    void an_automation_is_named_for_what_it_does() {
        Automation<ErrandFinished> nameless = new Automation<>() {
            @Override
            public Class<ErrandFinished> hears() {
                return ErrandFinished.class;
            }

            @Override
            public List<Command> then(ErrandFinished event, Heard heard) {
                return List.of();
            }
        };
        assertThatThrownBy(() -> new CarryingOut<>(nameless, door())).hasMessageContaining("When…Then…");
    }

    /** Hears of finished errands and remembers which. */
    private record Listening(String name, boolean fromTheBeginning, BlockingQueue<String> heard) implements Follower {
        private Listening(String name, boolean fromTheBeginning) {
            this(name, fromTheBeginning, new LinkedBlockingQueue<>());
        }

        @Override
        public boolean hears(Class<?> payload) {
            return payload == ErrandFinished.class;
        }

        @Override
        public void hear(DomainEventMessage<?> message) {
            heard.add(((ErrandFinished) message.getPayload()).id().value());
        }
    }

    private static Followers node(Follower... followers) {
        var node = new Followers(
                Stream.of(followers),
                HOUSE.the(NotifyingEventStore.class),
                HOUSE.the(DataSource.class),
                HOUSE.the(JdbcClient.class),
                HOUSE.the(Clock.class),
                new AutomationSettings(true, Duration.ZERO));
        node.afterSingletonsInstantiated();
        return node;
    }

    private static SecurityContext operator() {
        return new SecurityContext() {
            @Override
            public java.security.Principal getPrincipal() {
                return () -> "olga";
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }
        };
    }

    private void finished(ErrandId errand) {
        finished(errand, "post");
    }

    private void finished(ErrandId errand, String subject) {
        accept(errand, subject);
        finish(errand, subject);
    }

    private void accept(ErrandId errand, String subject) {
        send(new AcceptErrand(errand, subject, MORNING.plusSeconds(60), MORNING.plusSeconds(120)));
    }

    private void finish(ErrandId errand, String subject) {
        send(new FinishErrand(errand, subject));
    }

    private void send(Command command) {
        door().send(command, Asked.by(CLERK, Ids.next()));
    }

    private static CommandDoor door() {
        return HOUSE.the(CommandDoor.class);
    }

    private List<String> waiting() {
        return endpoint.one(NAME).waiting().stream()
                .map(it -> it.attempts() + " " + it.nextAttempt())
                .toList();
    }

    private List<String> story(ErrandId errand) {
        return events(errand).stream()
                .map(it -> it.getPayload().getClass().getSimpleName())
                .toList();
    }

    private List<String> subjects(ErrandId errand) {
        return events(errand).stream()
                .map(it -> ((ErrandAccepted) it.getPayload()).subject())
                .toList();
    }

    private static List<? extends DomainEventMessage<?>> events(ErrandId errand) {
        return HOUSE.the(EventStore.class)
                .readEvents("errands/" + errand.value())
                .asStream()
                .toList();
    }

    private int finishedErrands() {
        return (int) recorded("%ErrandFinished");
    }

    private long refused() {
        return recorded("%CommandRefused");
    }

    private long recorded() {
        return recorded("%");
    }

    private long recorded(String kind) {
        return sql.sql("select count(*) from domainevententry where payloadtype like ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
