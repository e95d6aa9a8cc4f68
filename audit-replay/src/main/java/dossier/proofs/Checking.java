package dossier.proofs;

import dossier.platform.proofs.CompactRange;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.ProofLog.Head;
import dossier.platform.proofs.ProofLog.Leaf;
import dossier.platform.proofs.ProofLog.Reading;
import dossier.platform.proofs.Tiles;
import dossier.proofs.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One check under way. */
final class Checking {
    private static final int AT_ONCE = 1_024;

    private final Check.Asked asked;
    private final Reading reading;
    private final Head head;
    private final Tiles tiles;
    private final Notes notes;
    private final CompactRange tree = new CompactRange();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Finding> findings = new ArrayList<>();

    Checking(Check.Asked asked, Reading reading) {
        this.asked = asked;
        this.reading = reading;
        this.head = reading.head().orElse(new Head("", 0, 0, 0));
        this.tiles = reading.tiles();
        this.notes = new Notes(head, reading, asked.held(), this::found);
    }

    CheckReport run(LongConsumer progress, BooleanSupplier cancelled) {
        notes.load(-1, 0);
        notes.compare(tree);
        try {
            for (var from = 0L; from < head.size(); from += AT_ONCE) {
                if (cancelled.getAsBoolean()) throw new CancellationException();
                page(from, Math.min(from + AT_ONCE, head.size()));
                progress.accept(tree.size());
            }
        } catch (Merkle.Missing missing) {
            found(Finding.tree(Kind.TREE, tree.size(), head.size(), String.valueOf(missing.getMessage())));
        }
        notes.beyond();
        for (var event : reading.withoutLeaf(head.settled(), CheckReport.MOST))
            found(new Finding(
                    Kind.INSERTED,
                    -1,
                    -1,
                    event.id(),
                    event.stream(),
                    event.version(),
                    "position " + event.position()));
        return new CheckReport(
                head.origin(),
                head.size(),
                Math.min(asked.from(), head.size()),
                Math.min(asked.before(), head.size()),
                notes.count(),
                reading.waiting(head.last(), CheckReport.MOST),
                counts,
                findings);
    }

    private void page(long from, long before) {
        var events = new HashMap<Long, byte[]>();
        events(from, before, events);
        notes.load(from, before);
        for (var leaf = from; leaf < before; leaf++) {
            var signed = tiles.at(0, leaf);
            var now = events.get(leaf);
            if (now != null && !Arrays.equals(now, signed)) changed(leaf);
            tree.add(signed);
            full(leaf + 1);
            notes.compare(tree);
        }
    }

    /** The hashes of what stands there now; of what is not there the finding is made at once. */
    private void events(long from, long before, Map<Long, byte[]> hashes) {
        var start = Math.max(from, asked.from());
        var end = Math.min(before, asked.before());
        if (start >= end) return;
        var leaves = reading.leaves(start, end).stream().collect(Collectors.toMap(Leaf::number, it -> it));
        for (var number = start; number < end; number++) {
            var leaf = leaves.get(number);
            if (leaf == null) found(Finding.tree(Kind.DELETED, number, number + 1, "the leaf itself is gone"));
            else if (leaf.event() == null) found(at(Kind.DELETED, leaf, "position " + leaf.position()));
            else if (!leaf.event().id().equals(leaf.id()))
                found(at(Kind.SWAPPED, leaf, "now " + leaf.event().id()));
            else hashes.put(number, Merkle.leaf(leaf.event().leaf()));
        }
    }

    private void changed(long number) {
        reading.leaves(number, number + 1).forEach(it -> found(at(Kind.CHANGED, it, "position " + it.position())));
    }

    /** Where tiles are full, what is kept above them has to follow from them. */
    private void full(long size) {
        var number = size;
        for (var level = 1; number % Tiles.WIDTH == 0; level++) {
            number /= Tiles.WIDTH;
            var at = level * Tiles.HEIGHT;
            var follows = Merkle.node(tiles.at(at - 1, 2 * (number - 1)), tiles.at(at - 1, 2 * (number - 1) + 1));
            if (!Arrays.equals(follows, tiles.at(at, number - 1)))
                found(Finding.tree(
                        Kind.TREE,
                        (number - 1) << at,
                        number << at,
                        "hash " + (number - 1) + " of level " + at + " does not follow from those below"));
        }
    }

    private static Finding at(Kind kind, Leaf leaf, String detail) {
        return new Finding(kind, leaf.number(), leaf.number() + 1, leaf.id(), leaf.stream(), leaf.version(), detail);
    }

    private void found(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        if (findings.size() < CheckReport.MOST) findings.add(finding);
    }
}
