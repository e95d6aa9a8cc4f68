package dossier.platform.read;

import com.mongodb.client.MongoCollection;
import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import dossier.platform.read.Generations.Standing;
import dossier.platform.read.Generations.State;
import java.time.Duration;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes a read model anew while the old one is shown: the next generation is told from the first event beside it, compared when it has caught up, and shown at once when
 * both say the same. What was shown before goes on being told, so that it can be shown again, until it is dismissed or the next one is made. All of that stands in the
 * document of the {@link Generations}: whichever node stops, another goes on, or the same one after its next start.
 */
@Component
class Renewal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    private final FoldRunner runner;
    private final Generations generations;
    private final Indexes indexes;
    private final Tokens tokens;
    private final Shown shown;
    private final ReadSettings settings;
    private final ApplicationEventPublisher deeds;
    private final Duration noticed;
    private final Rounds rounds =
            new Rounds("renewal", this::round, e -> LOG.warn("no read model is made anew for the time being", e));

    @Autowired
    Renewal(
            FoldRunner runner,
            Generations generations,
            Indexes indexes,
            Tokens tokens,
            Shown shown,
            ReadSettings settings,
            ApplicationEventPublisher deeds) {
        this(runner, generations, indexes, tokens, shown, settings, deeds, Generations.NOTICED);
    }

    /** @param noticed after which every node goes by what has changed */
    Renewal(
            FoldRunner runner,
            Generations generations,
            Indexes indexes,
            Tokens tokens,
            Shown shown,
            ReadSettings settings,
            ApplicationEventPublisher deeds,
            Duration noticed) {
        this.runner = runner;
        this.generations = generations;
        this.indexes = indexes;
        this.tokens = tokens;
        this.shown = shown;
        this.settings = settings;
        this.deeds = deeds;
        this.noticed = noticed;
    }

    @Override
    public void start() {
        if (settings.enabled()) rounds.start(BETWEEN_ROUNDS, BETWEEN_ROUNDS);
    }

    /** What each needs next, one step at a time. */
    void round() {
        for (var model : runner.models()) {
            runner.follow(model);
            var now = generations.of(model.name());
            if (now.is(State.LEAVING)) leave(now);
            else if (now.is(State.BUILDING) && runner.looksAfter(now)) build(now);
            else if (now.is(State.COMPARING) && runner.looksAfter(now)) compare(now);
        }
    }

    private void leave(Standing now) {
        if (!now.isNoticed(noticed)) return;
        runner.drop(now);
        generations.left(now);
    }

    private void build(Standing now) {
        var next = now.besideName().orElseThrow();
        indexes.asOn(now.shownName(), next);
        if (runner.hasTold(next, tokens.head())) generations.compare(now);
    }

    /** Not before every reader who waits for what was written waits for both. */
    private void compare(Standing now) {
        if (!now.isNoticed(noticed)) return;
        var found = between(now.shownName(), now.besideName().orElseThrow());
        if (!found.equal()) {
            LOG.warn("{} would be shown otherwise when made anew: {}", now.model(), found);
            generations.differs(now, found);
        } else if (generations.exchange(now, found)) {
            LOG.info("{} was made anew, {} documents", now.model(), found.documents());
            deeds.publishEvent(new Deed(
                    Deed.HOUSE,
                    What.SHOW,
                    Part.READ_MODEL,
                    now.model(),
                    now.besideName().orElseThrow(),
                    null));
        }
    }

    private Comparison between(String shownName, String next) {
        return between(shownName, next, "").and(between(shownName, next, History.SUFFIX));
    }

    private Comparison between(String shownName, String next, String of) {
        return Comparison.of(
                collection(shownName + of), collection(next + of), it -> shown.await(it, settings.patience()));
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return generations.all().getCollection(name, BsonDocument.class);
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
