package dossier.platform.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it, as c2sp.org/signed-note has it.
 *
 * @param text with its last line feed; that is what is signed
 */
public record SignedNote(String text, List<Signed> signatures) {
    private static final int KEY_HASH_BYTES = 4;

    /**
     * A signature.
     *
     * @param name of the signer
     * @param keyHash the first bytes of the hash of their key
     */
    public record Signed(String name, byte[] keyHash, byte[] signature) {
        private String line() {
            var both = Arrays.copyOf(keyHash, keyHash.length + signature.length);
            System.arraycopy(signature, 0, both, keyHash.length, signature.length);
            return "— " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }

        private static Signed of(String line) {
            var parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals("—")) throw new IllegalArgumentException("no signature: " + line);
            var both = Base64.getDecoder().decode(parts[2]);
            if (both.length <= KEY_HASH_BYTES) throw new IllegalArgumentException("no signature: " + line);
            return new Signed(
                    parts[1],
                    Arrays.copyOf(both, KEY_HASH_BYTES),
                    Arrays.copyOfRange(both, KEY_HASH_BYTES, both.length));
        }
    }

    /** @throws IllegalArgumentException when it is no signed note */
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("no signed note");
        var signatures = new ArrayList<Signed>();
        note.substring(end + 2).lines().map(Signed::of).forEach(signatures::add);
        if (signatures.isEmpty()) throw new IllegalArgumentException("nobody signed");
        return new SignedNote(note.substring(0, end + 1), List.copyOf(signatures));
    }

    /** Whether one of the signatures is by that key and holds. */
    public boolean isSignedBy(NoteKey key) {
        return signatures.stream()
                .filter(it -> it.name().equals(key.name()) && Arrays.equals(it.keyHash(), key.hash()))
                .anyMatch(it -> key.verifies(text, it.signature()));
    }

    public boolean isSignedByOneOf(List<NoteKey> keys) {
        return keys.stream().anyMatch(this::isSignedBy);
    }

    /** As it is handed out. */
    @Override
    public String toString() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(it -> out.append(it.line()));
        return out.toString();
    }
}
