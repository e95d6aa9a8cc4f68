package dossier.platform.notary;

import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.Tiles;
import dossier.platform.proofs.Tiles.At;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree while leaves are added: the tiles that change by it, one for each level at most besides those that are filled. */
final class GrowingTree {
    private final Function<At, byte @Nullable []> stored;
    private final Map<At, byte[]> changed = new LinkedHashMap<>();
    private long size;

    GrowingTree(long size, Function<At, byte @Nullable []> stored) {
        this.size = size;
        this.stored = stored;
    }

    long size() {
        return size;
    }

    Map<At, byte[]> changed() {
        return changed;
    }

    void add(byte[] leafHash) {
        put(0, size, leafHash);
        size++;
    }

    /** As it stands with what was added. */
    Tiles tiles() {
        return new Tiles(this::tile);
    }

    private void put(int level, long number, byte[] hash) {
        var at = new At(level, number / Tiles.WIDTH);
        var slot = (int) (number % Tiles.WIDTH);
        var before = slot == 0 ? new byte[0] : tile(at);
        if (before == null || before.length != slot * Merkle.HASH_BYTES)
            throw new Merkle.Missing("tile " + at.number() + " of level " + level + " does not end at hash " + number);
        var grown = Arrays.copyOf(before, before.length + Merkle.HASH_BYTES);
        System.arraycopy(hash, 0, grown, before.length, Merkle.HASH_BYTES);
        changed.put(at, grown);
        if (slot == Tiles.WIDTH - 1) put(level + 1, at.number(), rootOf(at));
    }

    private byte[] rootOf(At full) {
        var halves = (full.level() + 1) * Tiles.HEIGHT - 1;
        return Merkle.node(tiles().at(halves, 2 * full.number()), tiles().at(halves, 2 * full.number() + 1));
    }

    private byte @Nullable [] tile(At at) {
        var grown = changed.get(at);
        return grown != null ? grown : stored.apply(at);
    }
}
