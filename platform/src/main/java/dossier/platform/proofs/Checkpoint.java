package dossier.platform.proofs;

import java.util.Arrays;
import java.util.Base64;

/**
 * What is signed of the tree, as c2sp.org/tlog-checkpoint has it.
 *
 * @param origin name of the log
 * @param size how many leaves
 */
public record Checkpoint(String origin, long size, byte[] root) {
    /** @throws IllegalArgumentException when the text is none of a checkpoint */
    public static Checkpoint of(SignedNote note) {
        var lines = note.text().lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("no checkpoint");
        var root = Base64.getDecoder().decode(lines.get(2));
        if (root.length != Merkle.HASH_BYTES) throw new IllegalArgumentException("no root hash");
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root);
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    public boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }
}
