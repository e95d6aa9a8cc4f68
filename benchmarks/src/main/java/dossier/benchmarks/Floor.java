package dossier.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What storing alone costs: one row of so many bytes, one durable transaction, again and again, from as many connections as there are clients. */
final class Floor implements AutoCloseable {
    private static final int CONNECTIONS = 32;

    private record Line(Connection connection, PreparedStatement insert) {}

    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(CONNECTIONS);
    private final byte[] bytes;

    Floor(Engines engines, int size) throws SQLException {
        engines.database("floor");
        try (var connection = engines.connect("floor");
                var statement = connection.createStatement()) {
            statement.execute("create table rows (id bigserial primary key, bytes bytea not null)");
        }
        for (var i = 0; i < CONNECTIONS; i++) {
            var connection = engines.connect("floor");
            lines.add(new Line(connection, connection.prepareStatement("insert into rows (bytes) values (?)")));
        }
        // as encrypted text is: nothing that the database could make smaller
        bytes = new byte[size];
        new Random(20261129).nextBytes(bytes);
    }

    Burst burst(int clients, Duration time) throws Exception {
        return Burst.of(clients, time.toNanos(), _ -> {
            var line = lines.take();
            line.insert.setBytes(1, bytes);
            line.insert.executeUpdate();
            lines.add(line);
        });
    }

    @Override
    public void close() throws SQLException {
        for (var line : lines) line.connection.close();
    }
}
