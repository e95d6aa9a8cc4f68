package dossier.platform.proofs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree in tiles of 256 hashes: every eighth level is kept, what stands between follows from it. Tiles met lately are remembered. */
public final class Tiles implements Merkle.Hashes {
    /** Levels in a tile. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    private static final int REMEMBERED = 64;

    /** Where a tile stands: on level 0 are those of leaves. */
    public record At(int level, long number) {}

    private final Function<At, byte @Nullable []> stored;
    private final Map<At, byte[]> lately = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<At, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param stored the hashes of a tile side by side; null when there is no such tile */
    public Tiles(Function<At, byte @Nullable []> stored) {
        this.stored = stored;
    }

    @Override
    public byte[] at(int level, long number) {
        var within = level % HEIGHT;
        var first = number << within;
        return over(level / HEIGHT, first, 1 << within);
    }

    private byte[] over(int level, long first, int count) {
        if (count == 1) return hash(level, first);
        return Merkle.node(over(level, first, count / 2), over(level, first + count / 2, count / 2));
    }

    private byte[] hash(int level, long number) {
        var at = new At(level, number / WIDTH);
        var tile = lately.computeIfAbsent(at, this::read);
        var from = (int) (number % WIDTH) * Merkle.HASH_BYTES;
        if (from + Merkle.HASH_BYTES > tile.length)
            throw new Merkle.Missing("hash " + number + " of level " + level * HEIGHT);
        return Arrays.copyOfRange(tile, from, from + Merkle.HASH_BYTES);
    }

    private byte[] read(At at) {
        var tile = stored.apply(at);
        if (tile == null) throw new Merkle.Missing("tile " + at.number() + " of level " + at.level());
        return tile;
    }
}
