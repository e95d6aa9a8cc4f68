package dossier.endtoend;

import dossier.standalone.RealServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** On a PostgreSQL and a MongoDB replica set; without them it fails. */
@SuppressWarnings("NullAway.Init") // set when the engines start
class OnRealServersIT extends EndToEnd {
    private RealServers servers;

    @Override
    List<String> engines(Path home) throws IOException {
        servers = RealServers.start(home.resolve("servers"));
        return servers.arguments();
    }

    @Override
    void stopEngines() {
        servers.close();
    }
}
