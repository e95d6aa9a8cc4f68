package dossier.evidence;

import dossier.platform.log.EventLog;
import dossier.platform.log.Logged;
import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.InclusionProof;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.ProofLog;
import dossier.platform.proofs.ProofLog.Leaf;
import dossier.platform.proofs.SignedNote;
import dossier.platform.read.NotYetShown;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what a package needs from the log: the events, and a checkpoint that covers all of them. */
@Component
class Provisions {
    /** New events have their proof a moment after they were committed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10), PAUSE = Duration.ofMillis(50);

    private final EventLog log;
    private final ProofLog proofs;

    Provisions(EventLog log, ProofLog proofs) {
        this.log = log;
        this.proofs = proofs;
    }

    /** @param keys that ever signed, as verifiers of notes take them */
    record Provided(String origin, SignedNote checkpoint, List<String> keys, List<Proved> events) {}

    /** @throws NotYetShown when events have no proof in time */
    Provided of(Subject subject) {
        var events = log.read(it -> Stream.of(
                        it.of(subject.stream(), 0, subject.upTo()).stream(),
                        subject.beside().stream().map(it::find).flatMap(Optional::stream),
                        Stream.ofNullable(subject.comments())
                                .flatMap(comments -> it.of(comments, 0, Long.MAX_VALUE).stream()))
                .flatMap(Function.identity())
                .toList());
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var provided = proofs.read(it -> provided(events, it));
            if (provided.isPresent()) return provided.get();
            if (System.nanoTime() - until > 0) throw new NotYetShown();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Optional<Provided> provided(List<Logged> events, ProofLog.Reading reading) {
        var note = reading.latest().orElse(null);
        if (note == null) return Optional.empty();
        var checkpoint = Checkpoint.of(note);
        var leaves = events.stream()
                .map(it -> reading.leafOf(it.id()))
                .flatMap(Optional::stream)
                .filter(it -> it.number() < checkpoint.size())
                .toList();
        if (leaves.size() < events.size()) return Optional.empty();
        var tiles = reading.tiles();
        var proved = Stream.iterate(0, it -> it < events.size(), it -> it + 1)
                .map(i -> proved(leaves.get(i), events.get(i), note, checkpoint.size(), tiles))
                .toList();
        var keys = reading.keys().stream().map(it -> it.key().verifierKey()).toList();
        return Optional.of(new Provided(checkpoint.origin(), note, keys, proved));
    }

    private static Proved proved(Leaf leaf, Logged event, SignedNote note, long size, Merkle.Hashes tiles) {
        var path = Merkle.inclusion(leaf.number(), size, tiles);
        return new Proved(new InclusionProof(leaf.number(), path, note), Objects.requireNonNull(leaf.event()), event);
    }
}
