package dossier.platform.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Against the published vectors of Certificate Transparency, and against RFC 6962 as it is written, over all leaves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<byte[]> hashes = new ArrayList<>();

    @Test
    void roots_are_those_of_certificate_transparency() {
        var range = new CompactRange();
        for (var i = 0; i < LEAVES.size(); i++) {
            add(HexFormat.of().parseHex(LEAVES.get(i)));
            range.add(hashes.getLast());
            assertThat(HexFormat.of().formatHex(Merkle.root(i + 1, fresh()))).isEqualTo(ROOTS.get(i));
            assertThat(HexFormat.of().formatHex(range.root())).isEqualTo(ROOTS.get(i));
        }
        assertThat(HexFormat.of().formatHex(Merkle.root(0, fresh())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void proofs_are_those_of_the_rfc_for_every_size_and_leaf() {
        IntStream.range(0, 40).forEach(i -> add(new byte[] {(byte) i}));
        for (var size = 1; size <= 40; size++)
            for (var leaf = 0; leaf < size; leaf++) {
                assertThat(Merkle.inclusion(leaf, size, fresh()))
                        .containsExactlyElementsOf(path(leaf, hashes(0, size)));
                assertThat(Merkle.consistency(leaf + 1, size, fresh()))
                        .containsExactlyElementsOf(subproof(leaf + 1, hashes(0, size), true));
            }
    }

    @Test
    void a_tree_of_several_tiles_has_the_same_root() {
        IntStream.range(0, 1_000).forEach(i -> add(new byte[] {(byte) i, (byte) (i >> 8)}));
        for (var size : new int[] {255, 256, 257, 511, 512, 513, 700, 1_000}) {
            assertThat(Merkle.root(size, fresh())).isEqualTo(mth(hashes(0, size)));
            assertThat(Merkle.inclusion(size / 2, size, fresh()))
                    .containsExactlyElementsOf(path(size / 2, hashes(0, size)));
        }
    }

    @Test
    void what_is_not_kept_is_missing_and_not_guessed() {
        add(new byte[0]);
        assertThatThrownBy(() -> Merkle.root(2, fresh())).isInstanceOf(Merkle.Missing.class);
        assertThatThrownBy(() -> Merkle.root(300, fresh())).isInstanceOf(Merkle.Missing.class);
    }

    private void add(byte[] data) {
        hashes.add(Merkle.leaf(data));
    }

    /** Tiles remember, and here they grow. */
    private Tiles fresh() {
        return new Tiles(at -> at.level() == 0 ? tile(at.number()) : upper(at));
    }

    private byte[] tile(long number) {
        var from = (int) number * 256;
        return from >= hashes.size() ? null : join(hashes(from, Math.min(hashes.size(), from + 256)));
    }

    private byte[] upper(Tiles.At at) {
        var count = hashes.size() / 256;
        return at.level() > 1
                ? null
                : join(IntStream.range(0, count)
                        .mapToObj(i -> mth(hashes(i * 256, i * 256 + 256)))
                        .toList());
    }

    private static byte[] join(List<byte[]> some) {
        var all = new byte[some.size() * 32];
        for (var i = 0; i < some.size(); i++) System.arraycopy(some.get(i), 0, all, i * 32, 32);
        return all;
    }

    private List<byte[]> hashes(int from, int to) {
        return hashes.subList(from, to);
    }

    private static int k(int n) {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static byte[] mth(List<byte[]> d) {
        if (d.size() == 1) return d.getFirst();
        var k = k(d.size());
        return Merkle.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) return List.of();
        var k = k(d.size());
        return m < k
                ? with(path(m, d.subList(0, k)), mth(d.subList(k, d.size())))
                : with(path(m - k, d.subList(k, d.size())), mth(d.subList(0, k)));
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) return b ? List.of() : List.of(mth(d));
        var k = k(d.size());
        return m <= k
                ? with(subproof(m, d.subList(0, k), b), mth(d.subList(k, d.size())))
                : with(subproof(m - k, d.subList(k, d.size()), false), mth(d.subList(0, k)));
    }

    private static List<byte[]> with(List<byte[]> some, byte[] last) {
        var all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    /** A signature of the reference implementation of notes, golang.org/x/mod/sumdb/note, from its own documentation. */
    @Test
    void a_note_signed_elsewhere_is_verified_and_a_changed_one_is_not() {
        var key = new NoteKey(
                "PeterNeumann",
                Arrays.copyOfRange(Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), 1, 33));
        assertThat(key.verifierKey()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        assertThat(SignedNote.parse(note).isSignedBy(key)).isTrue();
        assertThat(SignedNote.parse(note)).hasToString(note);
        assertThat(SignedNote.parse(note.replace("answer", "question")).isSignedBy(key))
                .isFalse();
    }
}
