package dossier.platform.proofs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962 with SHA-256: a leaf is hashed behind a 0x00, a node behind a 0x01. */
public final class Merkle {
    public static final int HASH_BYTES = 32;

    private Merkle() {}

    /** The hashes of complete subtrees. */
    @FunctionalInterface
    public interface Hashes {
        /**
         * @param level 0 for leaves
         * @param number of the subtree among those of its level, from 0
         * @throws Missing when it is not kept
         */
        byte[] at(int level, long number);
    }

    /** A part of the tree is not there. */
    public static final class Missing extends RuntimeException {
        public Missing(String what) {
            super(what);
        }
    }

    public static byte[] leaf(byte[] data) {
        var hash = sha256();
        hash.update((byte) 0);
        return hash.digest(data);
    }

    public static byte[] node(byte[] left, byte[] right) {
        var hash = sha256();
        hash.update((byte) 1);
        hash.update(left);
        return hash.digest(right);
    }

    /** Of the tree of the first {@code size} leaves. */
    public static byte[] root(long size, Hashes hashes) {
        return size == 0 ? sha256().digest() : over(0, size, hashes);
    }

    /** What leads from a leaf to the root of the tree of the first {@code size} leaves, nearest first. */
    public static List<byte[]> inclusion(long leaf, long size, Hashes hashes) {
        if (leaf < 0 || leaf >= size) throw new IllegalArgumentException(leaf + " of " + size);
        var path = new ArrayList<byte[]>();
        include(leaf, 0, size, hashes, path);
        return path;
    }

    /** What shows that the tree of the first {@code from} leaves is the beginning of that of the first {@code to}. */
    public static List<byte[]> consistency(long from, long to, Hashes hashes) {
        if (from < 1 || from > to) throw new IllegalArgumentException(from + " of " + to);
        var path = new ArrayList<byte[]>();
        extend(from, 0, to, true, hashes, path);
        return path;
    }

    private static void include(long leaf, long start, long end, Hashes hashes, List<byte[]> path) {
        if (end - start == 1) return;
        var middle = start + left(end - start);
        if (leaf < middle) {
            include(leaf, start, middle, hashes, path);
            path.add(over(middle, end, hashes));
        } else {
            include(leaf, middle, end, hashes, path);
            path.add(over(start, middle, hashes));
        }
    }

    private static void extend(long from, long start, long end, boolean known, Hashes hashes, List<byte[]> path) {
        if (from == end) {
            if (!known) path.add(over(start, end, hashes));
            return;
        }
        var middle = start + left(end - start);
        if (from <= middle) {
            extend(from, start, middle, known, hashes, path);
            path.add(over(middle, end, hashes));
        } else {
            extend(from, middle, end, false, hashes, path);
            path.add(over(start, middle, hashes));
        }
    }

    /** Of leaves {@code start} up to but not including {@code end}; {@code start} is where a subtree of at least that many begins. */
    private static byte[] over(long start, long end, Hashes hashes) {
        var count = end - start;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return hashes.at(level, start >> level);
        }
        var middle = start + left(count);
        return node(over(start, middle, hashes), over(middle, end, hashes));
    }

    /** How many of {@code count} leaves stand in the left half: the largest power of two below it. */
    private static long left(long count) {
        return Long.highestOneBit(count - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
