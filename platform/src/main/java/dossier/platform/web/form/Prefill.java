package dossier.platform.web.form;

import dossier.words.Command;
import dossier.words.PersonId;
import java.util.Optional;

/**
 * What a form starts with, where a command changes something that is there. Implemented by the side that shows the cases.
 *
 * @param <C> the command
 */
public interface Prefill<C extends Command> {
    Class<C> of();

    /** The command as it would leave the case unchanged; empty when there is nothing to start from, or the person may not see it. */
    Optional<C> from(String id, PersonId asking);
}
