package dossier.standalone;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts only whole commands on file. Left to itself the store files what it holds in the midst of a write, and after a kill a document is there that no index knows. One
 * command writes at a time, and nothing is filed meanwhile; what reads is given copies, because a document is changed where it stands. On a full disk it would close itself
 * for good: while there is hardly any room nothing is filed, and everything is served from memory.
 */
final class WholeCommands extends H2Backend {
    private static final Logger LOG = LoggerFactory.getLogger(WholeCommands.class);
    private static final Set<String> READING = Set.of("find", "getMore", "aggregate", "count", "distinct");

    /** What a kill takes back. */
    private static final Duration FILED_EVERY = Duration.ofMillis(500);

    /** Of the file, in percent; below it a little is written anew each time. */
    private static final int WORTH_KEEPING = 50;

    private static final int REWRITTEN_AT_ONCE = 1 << 20;

    private static final long ROOM = 64L << 20;

    private final LongSupplier usable;
    private boolean full;

    private final ReadWriteLock turn = new ReentrantReadWriteLock();
    private final ScheduledExecutorService filing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("read-model-file").daemon().factory());

    private WholeCommands(MVStore store, LongSupplier usable) {
        super(store);
        this.usable = usable;
        filing.scheduleWithFixedDelay(
                this::file, FILED_EVERY.toMillis(), FILED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws org.h2.mvstore.MVStoreException when the file is damaged or held by another process */
    static WholeCommands on(Path file) {
        return on(file, file.toFile()::getUsableSpace);
    }

    /** @param usable of the disk, in bytes */
    static WholeCommands on(Path file, LongSupplier usable) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        return new WholeCommands(store, usable);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FoundById(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        var lock = READING.contains(command) ? turn.readLock() : turn.writeLock();
        lock.lock();
        try {
            return super.handleCommand(channel, databaseName, command, query).cloneDeeply();
        } finally {
            lock.unlock();
        }
    }

    void file() {
        turn.writeLock().lock();
        try {
            if (isFull()) return;
            getMvStore().commit();
            getMvStore().compact(WORTH_KEEPING, REWRITTEN_AT_ONCE);
        } catch (RuntimeException e) {
            // the next try tells again; an exception let go would end the tries in silence
            LOG.error("The read models cannot be filed", e);
        } finally {
            turn.writeLock().unlock();
        }
    }

    private boolean isFull() {
        var was = full;
        full = usable.getAsLong() < ROOM;
        if (full && !was) LOG.error("The disk is full: until there is room the read models are kept in memory alone");
        if (was && !full) LOG.info("There is room on the disk again, and the read models are filed");
        return full;
    }

    @Override
    public void close() {
        filing.shutdown();
        turn.writeLock().lock();
        try {
            super.close();
        } finally {
            turn.writeLock().unlock();
        }
    }
}
