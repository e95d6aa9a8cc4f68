package dossier.platform.notices;

import java.time.Instant;

/** A way out of the house. It is there only when it is set up. */
interface Channel {
    /** Under which its deliveries are kept. */
    String name();

    /** When one may be sent that is made now. */
    Instant notBefore(Notification notification, Instant now);

    /**
     * Sends it. When the house dies between this and its being kept, it is sent once more under the same identifier.
     *
     * @return whether it could be sent; not, when the person cannot be reached this way
     * @throws Exception when it is to be tried again
     */
    boolean send(Readable notice) throws Exception;
}
