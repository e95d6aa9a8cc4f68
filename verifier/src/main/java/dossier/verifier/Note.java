package dossier.verifier;

import static dossier.verifier.Verify.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import dossier.verifier.Verify.Refused;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A text and its signatures, as c2sp.org/signed-note has it. */
record Note(String text, List<String> signatures) {
    /** An Ed25519 key: {@code name+hash+key}. */
    record Key(String name, byte[] bytes) {
        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

        static Key of(String line) {
            var parts = line.split("\\+", 3);
            require(parts.length == 3, "KEY no key: " + line);
            var typed = decoded(parts[2]);
            require(typed.length == 33 && typed[0] == 1, "KEY no Ed25519 key: " + line);
            var key = new Key(parts[0], Arrays.copyOfRange(typed, 1, 33));
            require(
                    HexFormat.of().formatHex(key.hash()).equals(parts[1]),
                    "KEY the hash does not fit the key: " + line);
            return key;
        }

        byte[] hash() {
            return Arrays.copyOf(sha256((name + "\n").getBytes(UTF_8), new byte[] {1}, bytes), 4);
        }

        boolean signed(String text, byte[] signature) {
            try {
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(
                        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(X509, bytes))));
                verifier.update(text.getBytes(UTF_8));
                return verifier.verify(signature);
            } catch (GeneralSecurityException no) {
                return false;
            }
        }

        boolean is(Key other) {
            return name.equals(other.name) && Arrays.equals(bytes, other.bytes);
        }
    }

    static Note of(byte[] file, String what) {
        var all = new String(file, UTF_8);
        var end = all.lastIndexOf("\n\n");
        require(end >= 0 && all.endsWith("\n"), what + " is no signed note");
        return new Note(
                all.substring(0, end + 1), all.substring(end + 2).lines().toList());
    }

    /** The key that signed it. */
    Key signedBy(List<Key> keys, String otherwise) {
        for (var line : signatures) {
            var parts = line.split(" ");
            if (parts.length != 3 || !parts[0].equals("\u2014")) continue;
            var both = decoded(parts[2]);
            if (both.length != 68) continue;
            for (var key : keys)
                if (key.name.equals(parts[1])
                        && Arrays.equals(Arrays.copyOf(both, 4), key.hash())
                        && key.signed(text, Arrays.copyOfRange(both, 4, 68))) return key;
        }
        throw new Refused(otherwise);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part : parts) hash.update(part);
            return hash.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refused("no base64: " + base64);
        }
    }
}
