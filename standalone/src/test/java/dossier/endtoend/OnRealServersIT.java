package dossier.endtoend;

import dossier.standalone.RealServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a PostgreSQL and a MongoDB replica set; without them it fails. */
@ExtendWith(Sampled.class)
@SuppressWarnings("NullAway.Init") // set when the engines start
class OnRealServersIT extends EndToEnd {
    private RealServers servers;

    @Override
    List<String> engines(Path home) throws IOException {
        System.out.println("real servers: of the scenarios " + Sampled.told());
        servers = RealServers.start(home.resolve("servers"));
        return servers.arguments();
    }

    @Override
    void stopEngines() {
        servers.close();
    }
}
