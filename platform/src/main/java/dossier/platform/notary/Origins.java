package dossier.platform.notary;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names for logs that were given none. */
final class Origins {
    private static final int BYTES = 8;

    private Origins() {}

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return "dossier/" + HexFormat.of().formatHex(bytes);
    }
}
