package dossier.platform.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has every node tell its share of the read models. Nodes let each other know that they are there; who tells more than its share lets the rest go, and the others, who
 * look for what nobody tells, take it. A node that gives no sign any more is not counted, and what it told is taken when its claims have run out.
 */
@Component
@ConditionalOnProperty(name = "dossier.engines", havingValue = "external")
class Sharing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);
    private static final int SIGNS_IN_A_SILENCE = 4;

    private final FoldRunner runner;
    private final MongoCollection<Document> nodes;
    private final ReadSettings settings;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final Rounds rounds = new Rounds(
            "sharing",
            this::round,
            e -> LOG.warn("the read models are not shared anew for the time being: {}", e.toString()));

    @Autowired
    Sharing(FoldRunner runner, MongoDatabase readModels, ReadSettings settings) {
        this(runner, readModels, settings, Clock.systemUTC());
    }

    /** @param clock by which the signs of all nodes are read: the machines', which do not stand still as the house's may */
    Sharing(FoldRunner runner, MongoDatabase readModels, ReadSettings settings, Clock clock) {
        this.runner = runner;
        this.nodes = readModels.getCollection("read_nodes");
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.enabled()) rounds.start(Duration.ZERO, settings.takeover().dividedBy(SIGNS_IN_A_SILENCE));
    }

    /** Gives a sign, and lets go what is beyond this node's share. */
    void round() {
        var now = clock.instant();
        nodes.replaceOne(
                eq("_id", node),
                new Document("_id", node).append("seen", Date.from(now)),
                new ReplaceOptions().upsert(true));
        var there = nodes.countDocuments(gt("seen", Date.from(now.minus(settings.takeover()))));
        runner.keepAtMost(Math.ceilDiv(runner.segments(), Math.max(1, there)), settings.takeover());
    }

    /** Others need not wait until the silence is noticed. */
    @Override
    public void stop() {
        if (!rounds.isRunning()) return;
        rounds.stop();
        nodes.deleteOne(eq("_id", node));
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
