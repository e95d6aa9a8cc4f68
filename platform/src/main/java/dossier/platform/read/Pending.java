package dossier.platform.read;

import dossier.words.CaseId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document whose tasks stand on the desks of those they wait for. Its component {@code awaitedBy}, where it has one, names those who wait for what others do in it.
 */
public interface Pending {
    String id();

    /** Business number; null before it has one. */
    @Nullable
    String number();

    String title();

    @Nullable
    CaseId counterparty();

    List<Task> tasks();

    /** Those who wait for what others do in it. */
    default ReadableBy awaitedBy() {
        return ReadableBy.NOBODY;
    }

    /**
     * By which command someone may remind those a task waits for.
     *
     * @param today by the house's clock
     * @return as it stands in addresses; empty when they may not, or not again today
     */
    default Optional<String> urging(Task task, PersonId who, LocalDate today) {
        return Optional.empty();
    }
}
