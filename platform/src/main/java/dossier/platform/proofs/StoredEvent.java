package dossier.platform.proofs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event store, exactly as it stands there.
 *
 * @param position its place in the order of the store
 * @param aggregate kind of case
 * @param stream {@code context/id} of the case
 * @param version of the case with it, 0 for the first
 * @param recorded when it was recorded, as the store writes it
 * @param name stored name of its kind, {@code revision} of its shape
 */
public record StoredEvent(
        long position,
        String id,
        @Nullable String aggregate,
        String stream,
        long version,
        String recorded,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte @Nullable [] metadata) {
    /** Columns of {@code domainevententry} that {@link #of} reads. */
    public static final String COLUMNS =
            "globalindex, eventidentifier, type, aggregateidentifier, sequencenumber, timestamp, payloadtype, payloadrevision, payload, metadata";

    private static final String FORMAT = "dossier-event/1\n";

    /** @param row of {@link #COLUMNS} */
    public static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("globalindex"),
                row.getString("eventidentifier"),
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("timestamp"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    /**
     * Everything the row says as bytes that only this row has: a line with the format, then for each column a line with its name, a blank and the number of bytes of
     * its value, and the value with a line feed after it; for a column without a value {@code -} in place of the number. Texts are UTF-8, numbers decimal.
     */
    public byte[] leaf() {
        var out = new ByteArrayOutputStream(512 + payload.length + (metadata == null ? 0 : metadata.length));
        out.writeBytes(utf8(FORMAT));
        write(out, "position", Long.toString(position));
        write(out, "id", id);
        write(out, "aggregate", aggregate);
        write(out, "stream", stream);
        write(out, "version", Long.toString(version));
        write(out, "recorded", recorded);
        write(out, "name", name);
        write(out, "revision", revision);
        write(out, "payload", payload);
        write(out, "metadata", metadata);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String name, @Nullable String value) {
        write(out, name, value == null ? null : utf8(value));
    }

    private static void write(ByteArrayOutputStream out, String name, byte @Nullable [] value) {
        out.writeBytes(utf8(name + " " + (value == null ? "-" : value.length) + "\n"));
        if (value == null) return;
        out.writeBytes(value);
        out.write('\n');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
