package dossier.platform.proofs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that signs notes, as c2sp.org/signed-note has it.
 *
 * @param name of the signer
 * @param bytes the 32 bytes of the public key
 */
public record NoteKey(String name, byte[] bytes) {
    private static final byte ED25519 = 1;
    private static final int HASH_BYTES = 4;
    /** What X.509 writes before the bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public static NoteKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** By which a signature says whose it is. */
    public byte[] hash() {
        var hash = Merkle.sha256();
        hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash.digest(typed()), HASH_BYTES);
    }

    /** {@code name+hash+key}, as verifiers of notes take it. */
    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    public boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private byte[] typed() {
        return join(new byte[] {ED25519}, bytes);
    }

    private byte[] x509() {
        return join(X509, bytes);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
