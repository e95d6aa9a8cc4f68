package dossier.platform.command;

import org.axonframework.messaging.Message;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Something in a case that this version of the house does not know, because a newer node recorded it. Whoever does not know all of a case decides nothing about it: a
 * newer node will.
 */
public final class NewerThanThis extends RuntimeException {
    NewerThanThis(UnknownSerializedType what) {
        super("this node is older than what it is asked about: it does not know "
                + what.serializedType().getName());
    }

    /** What a message says. @throws NewerThanThis when nobody here knows */
    static Object known(Message<?> message) {
        if (message.getPayload() instanceof UnknownSerializedType unknown) throw new NewerThanThis(unknown);
        return message.getPayload();
    }
}
