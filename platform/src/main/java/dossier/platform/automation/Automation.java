package dossier.platform.automation;

import dossier.words.Command;
import java.util.List;
import org.springframework.util.ClassUtils;

/**
 * What the house does when something has happened: {@code WhenDeliveredThenAskForAcceptance}. A context declares it as a bean; that is all. It hears every event of its
 * kind that is recorded after its first start, each case's in their order, and its commands go through the one door as the house's own. They are sent again after a
 * crash under the same key, so they are decided once. A refusal is an answer, and on record; whatever else goes wrong is tried again, and the case waits meanwhile.
 *
 * @param <E> the kind of event, a family or one of its records
 */
public interface Automation<E> {
    Class<E> hears();

    /** What is to be asked of which cases; nothing, where this event gives no reason to. The same for the same event at all times. */
    List<? extends Command> then(E event, Heard heard);

    /** Whether it also hears what was recorded before its first start. */
    default boolean fromTheBeginning() {
        return false;
    }

    /** Under which its position and its dead letters are kept, so a class that is renamed keeps it. */
    default String name() {
        return ClassUtils.getUserClass(this).getSimpleName();
    }
}
