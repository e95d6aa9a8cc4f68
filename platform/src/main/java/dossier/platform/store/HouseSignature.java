package dossier.platform.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Signs what the house gives out and wants to know again as its own (HMAC-SHA256). The key follows from the master key and stands in no database. */
public final class HouseSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] master;

    private HouseSignature(byte[] master) {
        this.master = master;
    }

    public static HouseSignature under(SecretKey master) {
        return new HouseSignature(master.getEncoded());
    }

    /**
     * @param purpose what it is signed for; a signature is good for no other
     * @return 43 characters that stand in an address as they are
     */
    public String of(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(mac(master, purpose), text));
    }

    public boolean isOf(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                of(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
