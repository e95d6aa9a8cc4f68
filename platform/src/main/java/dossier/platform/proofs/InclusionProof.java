package dossier.platform.proofs;

import java.util.Base64;
import java.util.List;

/**
 * That a leaf is in a signed tree, as c2sp.org/tlog-proof has it.
 *
 * @param hashes nearest to the leaf first
 * @param checkpoint of the tree
 */
public record InclusionProof(long leaf, List<byte[]> hashes, SignedNote checkpoint) {
    public String text() {
        var out =
                new StringBuilder("c2sp.org/tlog-proof@v1\nindex ").append(leaf).append('\n');
        hashes.forEach(it -> out.append(Base64.getEncoder().encodeToString(it)).append('\n'));
        return out.append('\n').append(checkpoint).toString();
    }
}
