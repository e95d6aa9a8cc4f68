package dossier.proofs;

import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.CompactRange;
import dossier.platform.proofs.NoteKey;
import dossier.platform.proofs.ProofLog;
import dossier.platform.proofs.ProofLog.Head;
import dossier.platform.proofs.ProofLog.Reading;
import dossier.platform.proofs.SignedNote;
import dossier.proofs.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The checkpoints of the log and those that others hold, against the tree as it grows. Of roots that differ the first is told: all later ones differ with it. */
final class Notes {
    private final Head head;
    private final Reading reading;
    private final List<NoteKey> keys;
    private final Consumer<Finding> found;
    private final List<Checkpoint> held;
    private Map<Long, List<Checkpoint>> due = Map.of();
    private long count;
    private long lastGood;
    private boolean rewritten;

    Notes(Head head, Reading reading, List<String> heldNotes, Consumer<Finding> found) {
        this.head = head;
        this.reading = reading;
        this.keys = reading.keys().stream().map(ProofLog.Key::key).toList();
        this.found = found;
        this.held =
                heldNotes.stream().map(this::genuine).flatMap(Optional::stream).toList();
    }

    /** How many were looked at. */
    long count() {
        return count;
    }

    /** Gets those of trees with more than {@code above} leaves and at most {@code upTo}. */
    void load(long above, long upTo) {
        var all = new ArrayList<>(of(reading.checkpoints(above, upTo)));
        held.stream().filter(it -> it.size() > above && it.size() <= upTo).forEach(all::add);
        due = new HashMap<>();
        for (var one : all)
            due.computeIfAbsent(one.size(), _ -> new ArrayList<>()).add(one);
    }

    /** Those of a tree as large as this one, which is what it was made of up to here. */
    void compare(CompactRange tree) {
        var here = due.getOrDefault(tree.size(), List.of());
        if (here.isEmpty() || rewritten) return;
        var root = tree.root();
        if (here.stream().allMatch(it -> it.hasRoot(root))) lastGood = tree.size();
        else {
            rewritten = true;
            found.accept(Finding.tree(
                    Kind.REWRITTEN,
                    lastGood,
                    tree.size(),
                    "the root of the first " + tree.size() + " leaves is not the one that was signed"));
        }
    }

    /** Those of trees larger than what is there. */
    void beyond() {
        var signed = of(reading.checkpoints(head.size(), Long.MAX_VALUE)).stream();
        var others = held.stream().filter(it -> it.size() > head.size());
        Stream.concat(signed, others)
                .mapToLong(Checkpoint::size)
                .max()
                .ifPresent(it -> found.accept(Finding.tree(Kind.CUT, head.size(), it, it + " leaves were signed")));
    }

    private List<Checkpoint> of(List<String> notes) {
        return notes.stream().map(this::genuine).flatMap(Optional::stream).toList();
    }

    private Optional<Checkpoint> genuine(String text) {
        count++;
        try {
            var note = SignedNote.parse(text);
            var checkpoint = Checkpoint.of(note);
            if (checkpoint.origin().equals(head.origin()) && note.isSignedByOneOf(keys)) return Optional.of(checkpoint);
            found.accept(forged(checkpoint.origin() + " " + checkpoint.size()));
        } catch (IllegalArgumentException unreadable) {
            found.accept(forged(String.valueOf(unreadable.getMessage())));
        }
        return Optional.empty();
    }

    private static Finding forged(String detail) {
        return Finding.tree(Kind.FORGED, -1, -1, detail);
    }
}
