package dossier.platform.proofs;

import java.util.ArrayDeque;
import java.util.Deque;

/** A tree that is only ever added to, of which nothing is kept but what its next root needs. */
public final class CompactRange {
    /** Roots of the complete subtrees, the smallest first. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private long size;

    public long size() {
        return size;
    }

    /** @param hash of the next leaf */
    public void add(byte[] hash) {
        var complete = hash;
        for (var pairs = size; (pairs & 1) == 1; pairs >>= 1) complete = Merkle.node(roots.pop(), complete);
        roots.push(complete);
        size++;
    }

    public byte[] root() {
        if (size == 0) return Merkle.sha256().digest();
        var left = roots.iterator();
        var root = left.next();
        while (left.hasNext()) root = Merkle.node(left.next(), root);
        return root;
    }
}
