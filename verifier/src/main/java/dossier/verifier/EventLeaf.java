package dossier.verifier;

import static dossier.verifier.Verify.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of an event that are hashed: a line with the format, then each field as a line {@code name length}, its bytes, and a line feed. */
record EventLeaf(Map<String, String> fields, byte[] hash) {
    private static final String FORMAT = "dossier-event/1";
    private static final List<String> FIELDS = List.of(
            "position", "id", "aggregate", "stream", "version", "recorded", "name", "revision", "payload", "metadata");

    String stream() {
        return fields.getOrDefault("stream", "");
    }

    long version() {
        return Long.parseLong(fields.getOrDefault("version", "-1"));
    }

    static EventLeaf of(byte[] bytes, String file) {
        var reader = new Reader(bytes, file);
        require(reader.line().equals(FORMAT), "EVENT " + file + " is not " + FORMAT);
        var fields = new LinkedHashMap<String, String>();
        for (var name : FIELDS) {
            var said = reader.line().split(" ", -1);
            require(
                    said.length == 2 && said[0].equals(name),
                    "EVENT " + file + " has no " + name + " where it belongs");
            if (!said[1].equals("-")) fields.put(name, reader.value(said[1]));
        }
        require(reader.at == bytes.length, "EVENT " + file + " goes on after its end");
        require(fields.getOrDefault("version", "").matches("0|[1-9][0-9]{0,17}"), "EVENT " + file + " has no version");
        return new EventLeaf(fields, Note.sha256(new byte[] {0}, bytes));
    }

    private static final class Reader {
        private final byte[] bytes;
        private final String file;
        private int at;

        private Reader(byte[] bytes, String file) {
            this.bytes = bytes;
            this.file = file;
        }

        private String line() {
            var end = at;
            while (end < bytes.length && bytes[end] != '\n') end++;
            require(end < bytes.length, "EVENT " + file + " breaks off");
            var line = new String(Arrays.copyOfRange(bytes, at, end), UTF_8);
            at = end + 1;
            return line;
        }

        private String value(String length) {
            require(length.matches("0|[1-9][0-9]{0,8}"), "EVENT " + file + " has no length where it belongs");
            var end = at + Integer.parseInt(length);
            require(end < bytes.length && bytes[end] == '\n', "EVENT " + file + " breaks off");
            var value = new String(Arrays.copyOfRange(bytes, at, end), UTF_8);
            at = end + 1;
            return value;
        }
    }
}
