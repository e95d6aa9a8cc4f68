package dossier.platform.store;

import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/**
 * Something in a case that this version of the house does not know, because a newer node recorded it: an event, or in one a word such as a rule that came later. Whoever
 * does not know all of a case decides nothing about it: a newer node will.
 */
public final class NewerThanThis extends RuntimeException {
    private NewerThanThis(String what, @Nullable Throwable cause) {
        super("this node is older than what it is asked about: it does not know " + what, cause);
    }

    public NewerThanThis(UnknownSerializedType what) {
        this(what.serializedType().getName(), null);
    }

    /** What a message says. @throws NewerThanThis when nobody here knows */
    public static Object known(Message<?> message) {
        if (message.getPayload() instanceof UnknownSerializedType unknown) throw new NewerThanThis(unknown);
        return message.getPayload();
    }

    /**
     * Reads something stored.
     *
     * @throws NewerThanThis when it holds a word that this version does not have
     */
    public static <T extends @Nullable Object> T reading(Supplier<T> stored) {
        try {
            return stored.get();
        } catch (JacksonException | SerializationException failed) {
            throw behind(failed);
        }
    }

    private static RuntimeException behind(RuntimeException failed) {
        return switch (failed instanceof SerializationException ? failed.getCause() : failed) {
            case InvalidFormatException word -> new NewerThanThis(String.valueOf(word.getValue()), word);
            case InvalidTypeIdException word -> new NewerThanThis(word.getTypeId(), word);
            case null, default -> failed;
        };
    }
}
