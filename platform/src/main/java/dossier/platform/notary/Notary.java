package dossier.platform.notary;

import dossier.platform.proofs.Protection;
import dossier.platform.proofs.SignedNote;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The node's own notary: looks for new events beside the commands, which do not wait for it, and hands checkpoints to others. */
@Component
@EnableConfigurationProperties(NotarySettings.class)
public class Notary implements SmartLifecycle, Protection {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final NotarySettings settings;
    private final Sequencer sequencer;
    private final Handover handover;
    private final Watch watch;
    private final Turns turns = new Turns();
    private volatile @Nullable RuntimeException failure;
    private @Nullable ScheduledExecutorService working;

    Notary(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            SigningKeys keys,
            NotarySettings settings,
            Handover handover) {
        this.settings = settings;
        this.sequencer = new Sequencer(sql, transactions, keys, settings, System::nanoTime);
        this.watch = new Watch(sql, settings.window(), System::nanoTime);
        this.handover = handover;
    }

    @Override
    public synchronized void start() {
        if (working != null || !settings.enabled()) return;
        var every = settings.interval().toMillis();
        working = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("notary-", 1).daemon().factory());
        working.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
        working.scheduleWithFixedDelay(this::handOver, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (working == null) return;
        working.close(); // what is begun is finished
        working = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return working != null;
    }

    /** Retires the key of the log and makes a new one. */
    public SignedNote rotate() {
        return sequencer.rotate();
    }

    @Override
    public Standing now() {
        var failed = failure;
        var late = watch.late();
        var slippedIn = watch.slippedIn();
        if (failed instanceof Sequencer.Contradiction) return standing(Alarm.CONTRADICTION, failed.getMessage());
        if (slippedIn.isPresent()) return standing(Alarm.SLIPPED_IN, "position " + slippedIn.get());
        if (late.isPresent()) return standing(Alarm.LATE, "position " + late.get());
        return standing(null, "");
    }

    private Standing standing(@Nullable Alarm alarm, @Nullable String detail) {
        return new Standing(alarm, detail == null ? "" : detail, turns.usual(), turns.longest());
    }

    private void turn() {
        try {
            boolean more;
            do {
                var begun = System.nanoTime();
                var turn = sequencer.turn();
                if (turn.isPresent()) turns.add(begun, System.nanoTime());
                more = turn.orElse(false);
            } while (more);
            failure = null;
        } catch (RuntimeException e) {
            // the next turn tries again; an exception let go would end the turns in silence
            if (failure == null) LOG.error("Events cannot be given their leaves", e);
            failure = e;
        }
    }

    private void handOver() {
        try {
            handover.turn();
        } catch (RuntimeException e) {
            LOG.error("Checkpoints cannot be handed over", e);
        }
    }
}
