package dossier.platform.store;

import dossier.words.Forgotten;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key under which the confidential texts of a case are stored, as {@code §1:<id>:<base64url>}.
 *
 * @param subject stream of the case, {@code contracts/…}
 * @param id short and random; names the key in every text it sealed
 * @param secret null once it was dropped
 */
record CaseKey(String subject, String id, @Nullable SecretKey secret) {
    static final String MARK = "§1:";

    /** Nothing more is stored of a case that was forgotten: {@link Forgotten#TEXT} stands for any text of it. */
    String seal(String text) {
        if (secret == null) return Forgotten.TEXT;
        var sealed = AesGcm.seal(secret, subject, text.getBytes(StandardCharsets.UTF_8));
        return MARK + id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws IllegalStateException when it was changed since it was sealed */
    String open(String sealed) {
        if (secret == null) return Forgotten.TEXT;
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed.substring(MARK.length() + id.length() + 1));
            return new String(AesGcm.open(secret, subject, bytes), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new IllegalStateException("a confidential text of " + subject + " was changed in the store", e);
        }
    }

    /** Which key sealed this text. */
    static String idIn(String sealed) {
        var end = sealed.indexOf(':', MARK.length());
        if (end < 0) throw new IllegalStateException("a confidential text in the store names no key");
        return sealed.substring(MARK.length(), end);
    }
}
