package dossier.platform.automation;

import dossier.platform.automation.DeadLetters.Letter;
import dossier.platform.command.CommandDoor;
import dossier.platform.store.NotifyingEventStore;
import dossier.platform.trace.Traces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every {@link Automation} and {@link Follower} what was recorded since it last heard, in the order of the store. An event that one of them cannot take becomes a
 * dead letter: later events of that case wait behind it, all others go on. In the whole house they are told one at a time; what could not be kept is told again.
 */
@Component
@EnableConfigurationProperties(AutomationSettings.class)
public class Followers implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Map<String, Follower> followers = new LinkedHashMap<>();
    private final NotifyingEventStore store;
    private final DataSource database;
    private final JdbcClient sql;
    private final Clock clock;
    private final AutomationSettings settings;
    private GapAwareTrackingToken seen = GapAwareTrackingToken.newInstance(-1, List.of());
    private @Nullable Long looked;

    @Autowired
    Followers(
            ObjectProvider<Automation<?>> automations,
            ObjectProvider<Follower> followers,
            CommandDoor door,
            NotifyingEventStore store,
            DataSource database,
            JdbcClient sql,
            Clock clock,
            AutomationSettings settings) {
        this(
                Stream.concat(
                        automations.orderedStream().map(it -> new CarryingOut<>(it, door)), followers.orderedStream()),
                store,
                database,
                sql,
                clock,
                settings);
    }

    Followers(
            Stream<? extends Follower> followers,
            NotifyingEventStore store,
            DataSource database,
            JdbcClient sql,
            Clock clock,
            AutomationSettings settings) {
        this.store = store;
        this.database = database;
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        followers.forEach(this::add);
    }

    private void add(Follower follower) {
        if (followers.put(follower.name(), follower) != null)
            throw new IllegalStateException("two followers are named " + follower.name());
    }

    /** Before this house records anything, so that a new follower hears all of it. */
    @Override
    public void afterSingletonsInstantiated() {
        followers.values().forEach(this::begin);
        var positions = Hearing.positions(sql);
        positions.keySet().retainAll(followers.keySet());
        positions.values().stream().reduce(GapAwareTrackingToken::lowerBound).ifPresent(it -> seen = it);
    }

    private void begin(Follower follower) {
        var head = follower.fromTheBeginning() ? null : store.createHeadToken();
        sql.sql("insert into follower (name, position, gaps, started_at) values (?, ?, '{}', ?) on conflict do nothing")
                .param(follower.name())
                .param(head == null ? -1L : head.position().orElse(-1))
                .param(Hearing.moment(clock.instant()))
                .update();
    }

    /** Tells all that is left to tell, and what is to be tried again by now, in this thread; also for those who move the clock themselves. */
    public void catchUp() {
        while (tellMore()) LOG.trace("told up to {}", seen);
    }

    /** Has the dead letters of a follower tried at once. @return how many there are */
    int retry(String follower) {
        var letters = Hearing.afterAnother(database, it -> it.letters().hurry(follower, clock.instant()));
        lookAtOnce();
        catchUp();
        return letters;
    }

    /** Gives a dead letter up; what waits behind it goes on. @return whether it was there */
    boolean discard(String follower, String event, String by, String reason) {
        var there = Hearing.afterAnother(
                database, it -> it.letters().discard(follower, event, by, reason, clock.instant()));
        if (there) LOG.warn("{} discarded event {} of {}: {}", by, event, follower, reason);
        return there;
    }

    List<String> names() {
        return List.copyOf(followers.keySet());
    }

    private synchronized void lookAtOnce() {
        looked = null;
    }

    /** @return whether there may be more; not when another node is at it */
    private synchronized boolean tellMore() {
        if (followers.isEmpty()) return false;
        var page = store.after(seen);
        var upTo = page.isEmpty() ? seen : position(page.getLast());
        if (timeToLook() || page.stream().anyMatch(this::concernsAnyone)) {
            if (Hearing.unlessAnotherDoes(database, it -> tell(page, upTo, it)).isEmpty()) return false;
            looked = System.nanoTime();
        }
        seen = upTo;
        return !page.isEmpty();
    }

    /** For dead letters, and to keep a position that moved past what concerns nobody. */
    private boolean timeToLook() {
        return looked == null
                || System.nanoTime() - looked >= settings.interval().toNanos();
    }

    private boolean tell(List<? extends TrackedEventMessage<?>> page, GapAwareTrackingToken upTo, Hearing hearing) {
        for (var due = due(hearing); !due.isEmpty(); due = due(hearing)) due.forEach(it -> tryAgain(it, hearing));
        for (var message : page)
            followers.values().stream()
                    .filter(it -> concerns(it, message) && hearing.missed(it.name(), message.trackingToken()))
                    .forEach(it -> tell(it, (DomainEventMessage<?>) message, hearing.letters()));
        hearing.moveOn(followers.keySet(), upTo);
        return true;
    }

    private void tell(Follower follower, DomainEventMessage<?> message, DeadLetters letters) {
        if (letters.waits(follower.name(), message.getAggregateIdentifier())) {
            letters.put(follower.name(), message, null, clock.instant());
            return;
        }
        try {
            hear(follower, message);
        } catch (RuntimeException culprit) {
            LOG.error(
                    "{}: {} waits at event {}, which could not be carried out",
                    follower.name(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    culprit);
            letters.put(follower.name(), message, culprit, clock.instant());
        }
    }

    private List<Letter> due(Hearing hearing) {
        return hearing.letters().due(clock.instant()).stream()
                .filter(it -> followers.containsKey(it.follower()))
                .toList();
    }

    private void tryAgain(Letter letter, Hearing hearing) {
        try {
            var event = store.readEvents(letter.stream(), letter.version()).next();
            hear(Objects.requireNonNull(followers.get(letter.follower())), event);
            hearing.letters().done(letter);
        } catch (RuntimeException culprit) {
            LOG.warn("{}: {} still waits at event {}", letter.follower(), letter.stream(), letter.version(), culprit);
            hearing.letters().failedAgain(letter, culprit, clock.instant());
        }
    }

    private static void hear(Follower follower, DomainEventMessage<?> message) {
        try (var _ = Traces.after("hear " + follower.name(), List.of(message))) {
            follower.hear(message);
        }
    }

    private boolean concernsAnyone(TrackedEventMessage<?> message) {
        return followers.values().stream().anyMatch(it -> concerns(it, message));
    }

    private static boolean concerns(Follower follower, TrackedEventMessage<?> message) {
        return message instanceof DomainEventMessage<?> && follower.hears(message.getPayloadType());
    }

    private static GapAwareTrackingToken position(TrackedEventMessage<?> message) {
        return (GapAwareTrackingToken) message.trackingToken();
    }
}
