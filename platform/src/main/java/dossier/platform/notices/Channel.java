package dossier.platform.notices;

import java.time.Instant;
import java.util.List;

/** A way out of the house. It is there only when it is set up. */
interface Channel {
    /** Under which its deliveries are kept. */
    String name();

    /** When one may be sent that is made now. */
    Instant notBefore(Notification notification, Instant now);

    /** Whether all that is due for a person goes out together. */
    default boolean gathers() {
        return false;
    }

    /**
     * Sends one, or all that is due for a person where the channel gathers. When the house dies between this and its being kept, they are sent once more under the same identifiers.
     *
     * @return whether it could be sent; not, when the person cannot be reached this way
     * @throws Exception when it is to be tried again
     */
    boolean send(List<Readable> notices) throws Exception;
}
