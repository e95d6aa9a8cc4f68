package dossier.platform.notices;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for what is to be sent, from time to time, where there is a way out of the house at all. */
@Component
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final NoticePost post;
    private final NoticeSettings settings;
    private volatile @Nullable ScheduledExecutorService rounds;

    Postman(NoticePost post, NoticeSettings settings) {
        this.post = post;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void start() {
        if (rounds != null || !post.isOpen()) return;
        var every = settings.interval().toMillis();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("notices").daemon().factory());
        started.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
        rounds = started;
    }

    private void round() {
        try {
            post.sendDue();
        } catch (RuntimeException e) {
            LOG.error("no notice leaves the house for the time being", e);
        }
    }

    /** What is just being sent and cannot be finished is sent again after a while. */
    @Override
    public synchronized void stop() {
        if (rounds != null) rounds.shutdownNow();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
