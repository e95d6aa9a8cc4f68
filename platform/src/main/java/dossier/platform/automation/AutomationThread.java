package dossier.platform.automation;

import dossier.platform.store.NotifyingEventStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the followers at each commit of this node, and from time to time what other nodes recorded and what is to be tried again. */
@Component
class AutomationThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AutomationThread.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5), PATIENCE = Duration.ofSeconds(10);

    private final Followers followers;
    private final NotifyingEventStore store;
    private final AutomationSettings settings;
    private final Semaphore awake = new Semaphore(0);
    private final Runnable wake = awake::release;
    private volatile @Nullable CountDownLatch ended;
    private volatile boolean going;
    private volatile @Nullable RuntimeException trouble;

    AutomationThread(Followers followers, NotifyingEventStore store, AutomationSettings settings) {
        this.followers = followers;
        this.store = store;
        this.settings = settings;
    }

    /** Not before the application is ready: until then whoever sets the house up has them told. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void start() {
        if (ended != null || !settings.enabled()) return;
        var latch = new CountDownLatch(1);
        ended = latch;
        going = true;
        store.wakeAtCommit(wake);
        Thread.ofPlatform().name("automations").daemon().start(() -> {
            while (going) follow();
            latch.countDown();
        });
    }

    /** A page that is just being told is told to its end; beyond all patience, it is told again after the next start. */
    @Override
    public synchronized void stop() {
        if (ended == null) return;
        going = false;
        store.leaveAsleep(wake);
        awake.release();
        try {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) LOG.warn("automations did not come to an end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended = null;
    }

    @Override
    public boolean isRunning() {
        return ended != null;
    }

    /** What keeps all of them from hearing anything; null when nothing does. */
    @Nullable
    RuntimeException trouble() {
        return trouble;
    }

    private void follow() {
        try {
            tell();
            awake.tryAcquire((trouble == null ? settings.interval() : AFTER_TROUBLE).toMillis(), TimeUnit.MILLISECONDS);
            awake.drainPermits();
        } catch (InterruptedException e) {
            going = false;
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            followers.catchUp();
            trouble = null;
        } catch (RuntimeException e) {
            LOG.error("the automations hear nothing for the time being", e);
            trouble = e;
        }
    }
}
