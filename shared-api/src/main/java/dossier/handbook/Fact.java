package dossier.handbook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * An answer and where it comes from.
 *
 * @param source the event that made it so; null when no event did, as when something is not there
 */
public record Fact(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        Answer answer,

        @Nullable Source source) {
    /**
     * @param stream context and id of a case, {@code counterparties/…}
     * @param version of that case
     */
    public record Source(String stream, long version) {}
}
