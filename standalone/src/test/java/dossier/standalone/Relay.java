package dossier.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable to a server of this machine. While it is cut nothing comes through, and neither end is told; connections from before are lost for good. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Socket> connected = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Relay(ServerSocket door) {
        this.door = door;
    }

    static Relay to(int server) throws IOException {
        var relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> relay.connect(server));
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    void mend() {
        connected.forEach(Relay::hangUp);
        connected.clear();
        cut = false;
    }

    private void connect(int server) {
        while (!door.isClosed())
            try {
                var client = door.accept();
                connected.add(client);
                Thread.ofVirtual().start(() -> connect(client, server));
            } catch (IOException closed) {
                return;
            }
    }

    private void connect(Socket client, int server) {
        try {
            var beyond = new Socket(InetAddress.getLoopbackAddress(), server);
            connected.add(beyond);
            Thread.ofVirtual().start(() -> carry(beyond, client));
            carry(client, beyond);
        } catch (IOException nobodyThere) {
            hangUp(client);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[16_384];
            for (int read; (read = from.getInputStream().read(buffer)) >= 0; )
                if (!cut) to.getOutputStream().write(buffer, 0, read);
        } catch (IOException hungUp) {
            connected.remove(from);
        }
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hangUp(door);
        mend();
    }
}
