package dossier.platform.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Opaque identifiers of 32 hexadecimal digits, fit for a {@link dossier.words.CaseId}. */
public final class Ids {
    private static final TimeBasedEpochGenerator BY_TIME = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new one that sorts after those given before it (UUID version 7). */
    public static String next() {
        var uuid = BY_TIME.generate();
        var bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return HexFormat.of().formatHex(bytes.array());
    }

    /** The same one for the same parts at all times and on all nodes, so that doing something twice is found out. */
    public static String derived(String... parts) {
        var sha256 = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(4).putInt(0, bytes.length)); // keeps ("ab", "c") apart from ("a", "bc")
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
