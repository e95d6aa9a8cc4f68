package dossier.proofs;

import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.InclusionProof;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.NoteKey;
import dossier.platform.proofs.ProofLog;
import dossier.platform.proofs.ProofLog.Head;
import dossier.platform.proofs.ProofLog.Reading;
import dossier.platform.proofs.Protection;
import dossier.platform.proofs.Protection.Standing;
import dossier.platform.read.NotReadable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log can show of itself to others. */
@Component
public class Proofs {
    private static final int MOST_COUNTED = 10_000;

    private final ProofLog log;
    private final Protection protection;

    Proofs(ProofLog log, Protection protection) {
        this.log = log;
        this.protection = protection;
    }

    /**
     * How the log stands.
     *
     * @param size leaves
     * @param waiting events that have none yet, counted up to a limit
     * @param checkpoint latest, as it is handed out; null before the first
     */
    public record Status(
            String origin,
            long size,
            long waiting,
            long checkpoints,
            @Nullable String checkpoint,
            Standing protection,
            List<Key> keys,
            List<ProofLog.Receiver> receivers) {}

    /** A key as verifiers of notes take it; {@code until} is null for the one that signs now. */
    public record Key(String key, Instant since, @Nullable Instant until) {}

    /**
     * That the tree of the first {@code from} leaves is the beginning of that of the first {@code to}.
     *
     * @param hashes as RFC 6962 has them, in base64
     */
    public record Consistency(long from, long to, List<String> hashes) {}

    Status status() {
        var standing = protection.now();
        return log.read(it -> {
            var head = it.head().orElse(new Head("", 0, 0, 0));
            var latest = it.latest().map(Object::toString).orElse(null);
            return new Status(
                    head.origin(),
                    head.size(),
                    it.waiting(head.last(), MOST_COUNTED),
                    it.checkpointCount(),
                    latest,
                    standing,
                    it.keys().stream()
                            .map(key -> new Key(key.key().verifierKey(), key.since(), key.until()))
                            .toList(),
                    it.receivers());
        });
    }

    /** @throws NotReadable before the first */
    String checkpoint() {
        return log.read(it -> it.latest().map(Object::toString).orElseThrow(NotReadable::new));
    }

    /** One a line, the one that signs now first. */
    String keys() {
        var keys = log.read(it -> it.keys().stream()
                .map(ProofLog.Key::key)
                .map(NoteKey::verifierKey)
                .toList());
        return String.join("\n", keys) + "\n";
    }

    /** @throws NotReadable when there is no such event, or it has no checkpoint yet */
    String inclusion(String event) {
        return log.read(it -> {
            var leaf = it.leafOf(event).orElseThrow(NotReadable::new);
            return inclusion(leaf.number(), it).text();
        });
    }

    /** In the tree of the latest checkpoint. */
    private static InclusionProof inclusion(long leaf, Reading reading) {
        var note = reading.latest().orElseThrow(NotReadable::new);
        var size = Checkpoint.of(note).size();
        if (leaf >= size) throw new NotReadable();
        return new InclusionProof(leaf, Merkle.inclusion(leaf, size, reading.tiles()), note);
    }

    /** @throws NotReadable when there are not so many leaves */
    Consistency consistency(long from, long to) {
        return log.read(it -> {
            var size = it.head().map(Head::size).orElse(0L);
            if (from < 1 || from > to || to > size) throw new NotReadable();
            var hashes = Merkle.consistency(from, to, it.tiles());
            return new Consistency(
                    from,
                    to,
                    hashes.stream().map(Base64.getEncoder()::encodeToString).toList());
        });
    }

    /**
     * @param width how many hashes
     * @throws NotReadable when there is no such tile, or it has not so many
     */
    byte[] tile(int level, long number, int width) {
        var tile = log.read(it -> Optional.ofNullable(it.tile(level, number))).orElseThrow(NotReadable::new);
        if (tile.length < width * Merkle.HASH_BYTES) throw new NotReadable();
        return Arrays.copyOf(tile, width * Merkle.HASH_BYTES);
    }
}
