package dossier.platform.command;

import dossier.handbook.Actor;
import dossier.handbook.Fact.Source;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Who someone is at a moment: position, authority, line and what is lent to them. Kept by the organisation. */
public interface Actors {
    /** Empty for someone the house does not employ. */
    Optional<Actor> find(PersonId person, Instant at);

    /** What made them what they are to the house now, as facts about them say; empty where nothing is on record. */
    default Optional<Source> source(PersonId person) {
        return Optional.empty();
    }

    /** Whether there is such a person at all, for those who need to know no more. */
    default boolean employs(PersonId person, Instant at) {
        return find(person, at).isPresent();
    }
}
