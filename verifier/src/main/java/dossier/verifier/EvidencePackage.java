package dossier.verifier;

import static dossier.verifier.Note.decoded;
import static dossier.verifier.Note.sha256;
import static dossier.verifier.Verify.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that has to hold of a package, in the order in which it is asked. */
final class EvidencePackage {
    private static final String FORMAT = "dossier-evidence/1", COMMENTS = "comments/";

    private final Map<String, byte[]> files;
    private final Map<String, String> said = new HashMap<>();
    private final List<Note.Key> keys = new ArrayList<>();

    private EvidencePackage(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * @param trusted keys that were got elsewhere; null when there are none
     * @return what there is to tell of an intact one
     * @throws Verify.Refused with the reason
     */
    static List<String> check(Path zip, @Nullable List<Note.Key> trusted) throws IOException {
        return new EvidencePackage(Zip.read(zip)).check(trusted);
    }

    private List<String> check(@Nullable List<Note.Key> trusted) {
        for (var line : text("keys").split("\n")) keys.add(Note.Key.of(line));
        var manifest = Note.of(file("manifest"), "MANIFEST it");
        var signer = manifest.signedBy(keys, "MANIFEST none of the keys signed it");
        require(
                trusted == null || trusted.stream().anyMatch(signer::is),
                "KEY it is signed by a key you do not trust: " + signer.name() + "+"
                        + HexFormat.of().formatHex(signer.hash()));
        contents(manifest.text());
        var checkpoint = Note.of(file("checkpoint"), "CHECKPOINT it");
        var of = checkpoint.signedBy(keys, "CHECKPOINT none of the keys signed it");
        require(
                trusted == null || trusted.stream().anyMatch(of::is),
                "KEY the checkpoint is signed by a key you do not trust");
        var lines = checkpoint.text().split("\n");
        require(lines.length >= 3 && lines[1].matches("[1-9][0-9]{0,17}"), "CHECKPOINT it is none");
        require(lines[0].equals(said.get("log")), "CHECKPOINT it is of another log: " + lines[0]);
        var events = events(Long.parseLong(lines[1]), decoded(lines[2]));
        history(events);
        var comments = comments(events);
        return Verify.told(
                "log      " + lines[0] + ", " + lines[1] + " events",
                "key      " + signer.name() + "+" + HexFormat.of().formatHex(signer.hash()),
                "subject  " + said.get("subject")
                        + (said.containsKey("decision") ? ", decision " + said.get("decision") : ""),
                "made     " + said.get("made") + " by " + said.get("by"),
                "comments " + comments + " among the events",
                "events   " + events.size() + ", each proved to be in the log as it stands here",
                "files    " + files.size() + ", each as it was put in");
    }

    /** A file is there exactly when the manifest names it, and as it says. */
    private void contents(String manifest) {
        var lines = manifest.split("\n");
        require(lines[0].equals(FORMAT), "MANIFEST it is not " + FORMAT);
        var named = new TreeSet<>(List.of("manifest"));
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            if (!line.matches("[0-9a-f]{64}  .+")) {
                var pair = line.split(" ", 2);
                require(pair.length == 2 && said.put(pair[0], pair[1]) == null, "MANIFEST it says " + line);
                continue;
            }
            var name = line.substring(66);
            require(named.add(name), "MANIFEST it names twice " + name);
            require(files.containsKey(name), "MISSING " + name);
            var hash = HexFormat.of().formatHex(sha256(file(name)));
            require(hash.equals(line.substring(0, 64)), "CHANGED " + name);
            require(
                    !name.startsWith("files/") || name.equals("files/" + hash),
                    "FILE " + name + " is not called by its hash");
        }
        for (var name : files.keySet()) require(named.contains(name), "ADDED " + name + " is not in the manifest");
    }

    /** Each with the proof that it is in the tree with that root. */
    private List<EventLeaf> events(long size, byte[] root) {
        var events = new ArrayList<EventLeaf>();
        var proofs = new TreeSet<String>();
        for (var name : files.keySet()) {
            if (name.startsWith("proofs/")) proofs.add(name);
            if (!name.startsWith("events/")) continue;
            var number = name.substring("events/".length()).replaceFirst("\\.event$", "");
            require(number.matches("[0-9]{12}"), "EVENT it must not be called " + name);
            var event = EventLeaf.of(file(name), name);
            prove(event, Long.parseLong(number), "proofs/" + number + ".tlog-proof", size, root);
            events.add(event);
        }
        require(!events.isEmpty(), "EVENT there is none");
        require(proofs.size() == events.size(), "PROOF there are proofs of events that are not there");
        return events;
    }

    /** As RFC 9162, 2.1.3.2 has it. */
    private void prove(EventLeaf event, long leaf, String name, long size, byte[] root) {
        var proof = text(name).split("\n\n", 2);
        require(
                proof.length == 2 && proof[1].equals(text("checkpoint")),
                "PROOF " + name + " is for another checkpoint");
        var lines = proof[0].split("\n");
        require(lines.length >= 2 && lines[0].equals("c2sp.org/tlog-proof@v1"), "PROOF " + name + " is none");
        require(lines[1].equals("index " + leaf) && leaf < size, "PROOF " + name + " is for another event");
        var place = leaf;
        var last = size - 1;
        var hash = event.hash();
        for (var line : Arrays.asList(lines).subList(2, lines.length)) {
            var beside = decoded(line);
            require(last > 0 && beside.length == 32, "PROOF " + name + " is too long");
            if ((place & 1) == 1 || place == last) {
                hash = sha256(new byte[] {1}, beside, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else hash = sha256(new byte[] {1}, hash, beside);
            place >>= 1;
            last >>= 1;
        }
        require(
                last == 0 && Arrays.equals(hash, root),
                "PROOF " + name + " does not lead from this event to the checkpoint");
    }

    /** The history of the case it is about has no holes, and the decision it is about is in it or beside it. */
    private void history(List<EventLeaf> events) {
        whole("HISTORY", subject(), said.get("history"), events);
        var decision = said.get("decision");
        require(
                decision == null
                        || events.stream()
                                .anyMatch(it -> decision.equals(it.fields().get("id"))),
                "HISTORY the decision it is about is not there");
    }

    /**
     * What was said about the case has no holes either, and nothing that was said about another is there.
     *
     * @return how many comments there are
     */
    private int comments(List<EventLeaf> events) {
        var stream = commentsOn(subject());
        for (var event : events)
            require(
                    !event.stream().startsWith(COMMENTS) || event.stream().equals(stream),
                    "COMMENTS there is one on another case");
        return whole("COMMENTS", stream, said.getOrDefault("comments", "none"), events);
    }

    /** @return how many events of the stream there are */
    private static int whole(String what, String stream, @Nullable String told, List<EventLeaf> events) {
        var versions = new TreeSet<Long>();
        for (var event : events)
            if (event.stream().equals(stream))
                require(versions.add(event.version()), what + " two events have version " + event.version());
        var last = versions.size() - 1;
        require(
                (versions.isEmpty() ? "none" : "0-" + last).equals(told),
                what + " it is not whole: the manifest says " + told);
        require(versions.isEmpty() || versions.first() == 0 && versions.last() == last, what + " it has holes");
        return versions.size();
    }

    /** As the house derives it: 32 digits of the hash over what it is and what it is of, each behind its length. */
    private static String commentsOn(String subject) {
        var what = "comments".getBytes(UTF_8);
        var of = subject.getBytes(UTF_8);
        return COMMENTS + HexFormat.of().formatHex(sha256(length(what), what, length(of), of), 0, 16);
    }

    private static byte[] length(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    }

    private String subject() {
        return String.valueOf(said.get("subject"));
    }

    private byte[] file(String name) {
        var bytes = files.get(name);
        if (bytes == null) throw new Verify.Refused("MISSING " + name);
        return bytes;
    }

    private String text(String name) {
        return new String(file(name), UTF_8);
    }
}
