package dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.notary.NotaryHouse;
import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.InclusionProof;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.NoteSigner;
import dossier.platform.store.CommentStreams;
import dossier.verifier.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a package, the verifier says so; where only the house could have done it, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlteredPackagesTest {
    private static final String HEAD =
            "dossier-evidence/1\nlog dossier.test/log\nsubject contracts/a\nhistory 0-2\nmade 2026-03-02T04:00:00Z\nby li\n";
    private static final String SECOND = "events/000000000001.event", ITS_PROOF = "proofs/000000000001.tlog-proof";

    private final NotaryHouse house = new NotaryHouse();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @TempDir
    Path home;

    @BeforeEach
    void intact() throws IOException {
        for (var i = 0; i < 3; i++) house.append("contracts/a", i);
        for (var i = 0; i < 4; i++) house.append("contracts/b", i);
        house.catchUp();
        files.put("report.en.html", bytes("<p>what was decided</p>"));
        files.put("checkpoint", bytes(house.latest().toString()));
        files.put("keys", bytes(keys(house)));
        for (var leaf = 0; leaf < 3; leaf++) add(leaf);
        var receipt = bytes("a receipt");
        files.put("files/" + HexFormat.of().formatHex(sha256(receipt)), receipt);
        sign(HEAD, house::signed);
        Files.writeString(home.resolve("trusted"), keys(house));
    }

    @Test
    void an_intact_package_is_believed_with_and_without_a_key_to_compare() throws IOException {
        assertThat(verdict("package.zip")).startsWith("0 INTACT, and signed by a key you trust");
        assertThat(run("verify", home.resolve("package.zip").toString())).startsWith("0 INTACT; whether the key");
        assertThat(run("look", "x")).startsWith("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.en.html", "checkpoint", SECOND, ITS_PROOF, "files/"})
    void a_changed_file_is_refused(String name) throws IOException {
        var real = name.startsWith("files/") ? fileName() : name;
        var changed = files.get(real).clone();
        changed[changed.length - 2] ^= 1;
        files.put(real, changed);
        assertThat(verdict()).isEqualTo("1 REFUSED CHANGED " + real);
    }

    @Test
    void changed_keys_are_refused() throws IOException {
        files.put("keys", bytes(keys(NotaryHouseElsewhere.of(1))));
        assertThat(verdict()).isEqualTo("1 REFUSED MANIFEST none of the keys signed it");
        files.put("keys", bytes("no key"));
        assertThat(verdict()).startsWith("1 REFUSED KEY");
    }

    @Test
    void a_changed_manifest_is_refused() throws IOException {
        files.put("manifest", bytes(text("manifest").replace("by li", "by wu")));
        assertThat(verdict()).isEqualTo("1 REFUSED MANIFEST none of the keys signed it");
        files.put("manifest", bytes("dossier-evidence/1\n"));
        assertThat(verdict()).isEqualTo("1 REFUSED MANIFEST it is no signed note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.en.html", "checkpoint", "keys", "manifest", SECOND, ITS_PROOF})
    void a_missing_file_is_refused(String name) throws IOException {
        files.remove(name);
        assertThat(verdict()).isEqualTo("1 REFUSED MISSING " + name);
    }

    @Test
    void an_added_or_renamed_file_is_refused() throws IOException {
        files.put("more.txt", bytes("more"));
        assertThat(verdict()).isEqualTo("1 REFUSED ADDED more.txt is not in the manifest");
        files.remove("more.txt");
        files.put("report.html", files.remove("report.en.html"));
        assertThat(verdict()).isEqualTo("1 REFUSED MISSING report.en.html");
    }

    @Test
    void files_that_changed_places_are_refused() throws IOException {
        var third = "events/000000000002.event";
        var second = files.get(SECOND);
        files.put(SECOND, files.get(third));
        files.put(third, second);
        assertThat(verdict()).isEqualTo("1 REFUSED CHANGED " + SECOND);
    }

    @Test
    void a_package_forged_with_a_key_of_its_own_is_refused_by_who_has_the_real_one() throws IOException {
        var forger = NotaryHouseElsewhere.of(7);
        files.put("keys", bytes(keys(forger)));
        files.put("checkpoint", bytes(forger.latest().toString()));
        sign(HEAD, forger::signed);
        assertThat(verdict()).startsWith("1 REFUSED KEY it is signed by a key you do not trust");
    }

    @Test
    void the_checkpoint_of_another_log_is_refused() throws IOException {
        var other = NotaryHouseElsewhere.of(7);
        files.put("checkpoint", bytes(other.latest().toString()));
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED CHECKPOINT none of the keys signed it");
        files.put("keys", bytes(keys(house) + keys(other)));
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED KEY the checkpoint is signed by a key you do not trust");
        files.put("checkpoint", bytes(house.latest().toString()));
        sign(HEAD.replace("dossier.test/log", "dossier.test/other"), house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED CHECKPOINT it is of another log: dossier.test/log");
    }

    @Test
    void a_proof_for_another_event_is_refused_though_the_house_signed_it() throws IOException {
        files.put(ITS_PROOF, files.get("proofs/000000000002.tlog-proof"));
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED PROOF " + ITS_PROOF + " is for another event");
        files.put(ITS_PROOF, bytes(text(ITS_PROOF).replace("index 2\n", "index 1\n")));
        sign(HEAD, house::signed);
        assertThat(verdict())
                .isEqualTo("1 REFUSED PROOF " + ITS_PROOF + " does not lead from this event to the checkpoint");
    }

    @Test
    void a_proof_for_another_checkpoint_is_refused_though_the_house_signed_it() throws IOException {
        house.append("contracts/b", 4);
        house.catchUp();
        add(1);
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED PROOF " + ITS_PROOF + " is for another checkpoint");
    }

    @Test
    void a_changed_event_is_refused_though_the_house_signed_it() throws IOException {
        files.put(SECOND, bytes(text(SECOND).replace("\"by\":\"li\"", "\"by\":\"wu\"")));
        sign(HEAD, house::signed);
        assertThat(verdict())
                .isEqualTo("1 REFUSED PROOF " + ITS_PROOF + " does not lead from this event to the checkpoint");
        files.put(SECOND, bytes(text(SECOND).replace("payload ", "payload 1")));
        sign(HEAD, house::signed);
        assertThat(verdict()).startsWith("1 REFUSED EVENT " + SECOND);
    }

    @Test
    void a_history_with_a_hole_or_of_another_case_is_refused_though_the_house_signed_it() throws IOException {
        files.remove(SECOND);
        files.remove(ITS_PROOF);
        sign(HEAD, house::signed);
        assertThat(verdict()).startsWith("1 REFUSED HISTORY it is not whole");
        sign(HEAD.replace("0-2", "0-1"), house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED HISTORY it has holes");
        add(4);
        sign(HEAD, house::signed);
        assertThat(verdict()).startsWith("1 REFUSED HISTORY it is not whole");
        add(1);
        sign(HEAD + "decision d9\n", house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED HISTORY the decision it is about is not there");
    }

    @Test
    void comments_with_a_hole_or_on_another_case_are_refused_though_the_house_signed_them() throws IOException {
        for (var i = 0; i < 2; i++) house.append(CommentStreams.on("contracts/a"), i);
        house.append(CommentStreams.on("contracts/b"), 0);
        house.catchUp();
        files.put("checkpoint", bytes(house.latest().toString()));
        for (var leaf : List.of(0, 1, 2, 7, 8)) add(leaf);
        sign(HEAD + "comments 0-1\n", house::signed);
        assertThat(verdict()).startsWith("0 INTACT");
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED COMMENTS it is not whole: the manifest says none");
        files.remove("events/000000000007.event");
        files.remove("proofs/000000000007.tlog-proof");
        sign(HEAD + "comments 0-0\n", house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED COMMENTS it has holes");
        add(7);
        add(9);
        sign(HEAD + "comments 0-1\n", house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED COMMENTS there is one on another case");
    }

    @Test
    void proofs_without_their_events_and_files_under_another_name_are_refused_though_the_house_signed_them()
            throws IOException {
        var receipt = files.remove(fileName());
        files.put("files/" + "0".repeat(64), receipt);
        sign(HEAD, house::signed);
        assertThat(verdict()).startsWith("1 REFUSED FILE files/000");
        files.remove("files/" + "0".repeat(64));
        files.put("proofs/000000000005.tlog-proof", files.get(ITS_PROOF));
        sign(HEAD, house::signed);
        assertThat(verdict()).isEqualTo("1 REFUSED PROOF there are proofs of events that are not there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../report.html",
                "/etc/passwd",
                "a/../../b",
                "C:\\x",
                "events\\1",
                ".hidden",
                "a//b",
                "a\u0000b",
                "报告"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) throws IOException {
        files.put(name, bytes("x"));
        assertThat(verdict()).startsWith("1 REFUSED NAME");
    }

    @Test
    void a_name_that_is_there_twice_is_refused() throws IOException {
        files.put("keyx", bytes("x"));
        var zip = zipped();
        for (var at = 0; at + 4 <= zip.length; at++)
            if (new String(zip, at, 4, StandardCharsets.ISO_8859_1).equals("keyx")) zip[at + 3] = 's';
        assertThat(verdict(zip)).isEqualTo("1 REFUSED DUPLICATE keys is there twice");
    }

    @Test
    void a_file_the_directory_does_not_list_is_refused() throws IOException {
        files.put("hidden", bytes("x"));
        var zip = zipped();
        for (var at = zip.length - 6; at > 0; at--)
            if (new String(zip, at, 6, StandardCharsets.ISO_8859_1).equals("hidden")) {
                zip[at] = 'H'; // only where it is listed
                break;
            }
        assertThat(verdict(zip)).startsWith("1 REFUSED ZIP");
    }

    @Test
    void a_package_cut_off_anywhere_is_refused() throws IOException {
        var zip = zipped();
        for (var length = 0; length < zip.length; length += 97)
            assertThat(verdict(Arrays.copyOf(zip, length)))
                    .as("%d of %d", length, zip.length)
                    .startsWith("1 REFUSED");
    }

    @Test
    void a_package_with_any_byte_changed_is_refused_or_says_what_it_said() throws IOException {
        var zip = zipped();
        var random = new Random(20260302);
        for (var i = 0; i < 200; i++) {
            var changed = zip.clone();
            changed[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            var verdict = verdict(changed);
            assertThat(verdict.startsWith("1 REFUSED") || verdict.equals(verdict(zip)))
                    .as(verdict)
                    .isTrue();
        }
    }

    /** Another log with its own key. */
    private static final class NotaryHouseElsewhere {
        private static NotaryHouse of(int events) {
            var other = NotaryHouse.elsewhere();
            for (var i = 0; i < events; i++) other.append("contracts/a", i);
            other.catchUp();
            return other;
        }
    }

    private void add(int leaf) {
        house.log.read(it -> {
            var size = Checkpoint.of(house.latest()).size();
            var proof = new InclusionProof(leaf, Merkle.inclusion(leaf, size, it.tiles()), house.latest());
            files.put(
                    "events/%012d.event".formatted(leaf),
                    it.leaves(leaf, leaf + 1).getFirst().event().leaf());
            files.put("proofs/%012d.tlog-proof".formatted(leaf), bytes(proof.text()));
            return proof;
        });
    }

    /** As the house would, of what is there. */
    private void sign(String head, NoteSigner signer) throws IOException {
        files.remove("manifest");
        var out = new ByteArrayOutputStream();
        try (var zip = new EvidenceZip(out)) {
            for (var file : files.entrySet()) zip.add(file.getKey(), file.getValue());
            zip.finish(head, signer);
        }
        Files.write(home.resolve("package.zip"), out.toByteArray());
        try (var zip = new ZipFile(home.resolve("package.zip").toFile())) {
            files.put("manifest", zip.getInputStream(zip.getEntry("manifest")).readAllBytes());
        }
    }

    private byte[] zipped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String verdict() throws IOException {
        return verdict(zipped());
    }

    private String verdict(byte[] zip) throws IOException {
        Files.write(home.resolve("altered.zip"), zip);
        return verdict("altered.zip");
    }

    private String verdict(String name) throws IOException {
        return run(
                "verify",
                home.resolve(name).toString(),
                "--key",
                home.resolve("trusted").toString());
    }

    private static String run(String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var status = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return status + " " + lines.getLast();
    }

    private String fileName() {
        return files.keySet().stream()
                .filter(it -> it.startsWith("files/"))
                .findFirst()
                .orElseThrow();
    }

    private String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String keys(NotaryHouse of) {
        return of.log.read(it ->
                it.keys().stream().map(key -> key.key().verifierKey() + "\n").collect(Collectors.joining()));
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
