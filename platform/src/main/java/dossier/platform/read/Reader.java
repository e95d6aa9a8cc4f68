package dossier.platform.read;

import dossier.handbook.Authority;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;

/** Somebody who reads, with how far their eyes reach now. */
public record Reader(PersonId person, Reach reach) {
    public boolean is(PersonId who) {
        return person.equals(who);
    }

    /** Whether the cases of this person are theirs to read: their own, those of one they act for, those of one below them. */
    public boolean reaches(PersonId who) {
        return reach.people().contains(who);
    }

    /** Whether they are this person's deputy now. */
    public boolean actsFor(PersonId who) {
        return !is(who) && reach.hands().stream().anyMatch(it -> it.of().equals(who));
    }

    /** Of their own or lent. */
    public boolean holds(Authority authority) {
        return reach.offices().stream().anyMatch(it -> it.authority() == authority);
    }

    /** The document as they see it. */
    <D> D sees(D document) {
        return document instanceof Partly<?> partly ? sees(document, partly) : document;
    }

    @SuppressWarnings("unchecked") // a part of a document is a document of the same kind
    private <D> D sees(D document, Partly<?> partly) {
        return (D) partly.seenBy(this);
    }
}
