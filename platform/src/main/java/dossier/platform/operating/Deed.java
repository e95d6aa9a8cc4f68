package dossier.platform.operating;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;

/**
 * Something that was done to the machinery. Whoever does it publishes it as an application event, and {@link OperatorLog} keeps it.
 *
 * @param by a person's id, or {@link #HOUSE}
 * @param subject which read model, automation, task or channel; empty for the whole part
 * @param about the case, event or notice; empty for all of the subject
 * @param reason why; null where none is asked for
 */
public record Deed(
        String by,
        What what,
        Part part,
        String subject,
        String about,
        @Nullable String reason) {
    /** What it did by itself. */
    public static final String HOUSE = "house";

    /** Who asks, as an address for operators sees it. */
    public static String by(SecurityContext asking) {
        var principal = asking.getPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** What can be done. */
    public enum What {
        /** Tried once more at once. */
        RETRY,
        /** Given up for good, or passed over. */
        DISCARD,
        REBUILD,
        /** Another generation of a read model is shown. */
        SHOW,
        /** The generation beside the one that is shown is dropped. */
        DISMISS,
        NEW_KEY
    }
}
