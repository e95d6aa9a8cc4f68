package dossier.platform.command;

import dossier.words.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How a command was asked for, beside the command itself.
 *
 * @param key with the person, says that two requests are the same one
 * @param expectedVersion the version the asking person had seen; null when they do not mind
 * @param happenedAt business time, when it was earlier than the asking
 */
public record Asked(
        PersonId by,
        String key,
        @Nullable Long expectedVersion,
        @Nullable Instant happenedAt) {
    public static Asked by(PersonId person, String key) {
        return new Asked(person, key, null, null);
    }

    MetaData metaData() {
        var metaData = MetaData.from(Map.of("by", by.value(), "key", key));
        if (expectedVersion != null) metaData = metaData.and("expectedVersion", expectedVersion);
        if (happenedAt != null) metaData = metaData.and("happenedAt", happenedAt.toString());
        return metaData;
    }

    static Asked from(MetaData metaData) {
        var expected = (Number) metaData.get("expectedVersion");
        var happened = (String) metaData.get("happenedAt");
        return new Asked(
                new PersonId((String) Objects.requireNonNull(metaData.get("by"))),
                (String) Objects.requireNonNull(metaData.get("key")),
                expected == null ? null : expected.longValue(),
                happened == null ? null : Instant.parse(happened));
    }
}
