package dossier.platform.web.form;

import dossier.words.Command;
import dossier.words.PersonId;
import java.util.Optional;

/**
 * What the form that opens a case starts with, where its address names something to start from: {@code /do/contracts/-/draft?template=sale}. Implemented by the
 * side that shows the cases.
 *
 * @param <C> the command
 */
public interface StartingPoint<C extends Command> {
    Class<C> of();

    /** Name of the parameter, {@code template}. */
    String parameter();

    /**
     * As much of the command as follows from it: a record whose components are named as the command's.
     *
     * @param named as it stands in the address, whatever that is
     * @return empty when there is no such thing
     */
    Optional<? extends Record> from(String named, PersonId asking);
}
