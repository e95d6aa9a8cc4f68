package dossier.platform.forget;

import dossier.words.PersonId;

/** Keeps something of people beside the log, such as their accounts. Every place that does declares a bean of this, so that whoever is forgotten is forgotten there too. */
@FunctionalInterface
public interface KeepsOfPeople {
    /** Leaves nothing of them there, in the transaction that runs. A second time does no harm. */
    void forget(PersonId person);
}
