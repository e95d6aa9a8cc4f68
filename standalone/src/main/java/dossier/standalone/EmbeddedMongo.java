package dossier.standalone;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Mongo server in this process on one file, reachable from this machine only. After a kill the file may be a moment behind, documents and tokens alike. What it holds
 * can be told again by the event store, so a damaged file is put aside and an empty one begun.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    public static EmbeddedMongo start(DataDirectory data) {
        var server = new MongoServer(open(data.resolve("mongo")));
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        LOG.debug("Read models are served at {}", server.getConnectionString());
        return new EmbeddedMongo(server);
    }

    /** The connection string. */
    public String uri() {
        return server.getConnectionString();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static WholeCommands open(Path directory) {
        var file = directory.resolve("read-models.mv");
        try {
            Files.createDirectories(directory);
            return WholeCommands.on(file);
        } catch (MVStoreException damaged) {
            LOG.warn(
                    "The read models in {} cannot be opened ({}); they are put aside and told again from the event store",
                    file,
                    damaged.getMessage());
            putAside(file);
            return WholeCommands.on(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putAside(Path file) {
        var aside = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> file.resolveSibling(file.getFileName() + ".damaged-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
