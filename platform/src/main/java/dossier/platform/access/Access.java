package dossier.platform.access;

import dossier.words.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * SEC-01: somebody opened a confidential case, or took something out of the house.
 *
 * @param id grows with time
 * @param subject the case, {@code contracts/…}; the name of the list where it was more than one case
 * @param address that was asked for, without search words
 * @param purpose as the reader stated it; null where they did not
 * @param given false when they were turned away
 */
public record Access(
        long id,
        Instant at,
        PersonId person,
        String subject,
        Way way,
        String address,
        @Nullable String purpose,
        boolean given) {
    /** How it was read, or as what it was taken along. */
    public enum Way {
        PAGE,
        API,
        CSV,
        XLSX,
        PDF,
        PACKAGE,
        EVENT_LOG,
        FILE
    }

    /** The case it was about; null for a list. */
    public @Nullable String ofCase() {
        return subject.indexOf('/') < 0 ? null : subject;
    }
}
