package dossier.templates.command;

import static dossier.handbook.Authority.KEEP_TEMPLATES;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far the versions of something in the library have come: each is written by one and approved by legal, another person.
 *
 * @param approved how many versions were; each in its turn, so that every number up to it was approved
 * @param writer of the version written last; null before there is one
 * @param waiting whether that version waits for legal
 */
record Vetting(int approved, @Nullable PersonId writer, boolean waiting, boolean withdrawn) {
    static final Vetting NONE = new Vetting(0, null, false, false);

    /** What remembers how far it has come. */
    interface Vetted {
        Vetting vetting();
    }

    /** Number of the next version; one that was returned keeps its own. */
    int next() {
        return approved + 1;
    }

    Vetting writtenBy(PersonId person) {
        return new Vetting(approved, person, true, withdrawn);
    }

    Vetting approvedAt(int version) {
        return new Vetting(version, writer, false, withdrawn);
    }

    Vetting returned() {
        return new Vetting(approved, writer, false, withdrawn);
    }

    Vetting asWithdrawn() {
        return new Vetting(approved, writer, false, true);
    }

    static <X, S extends Vetted> Clause<X, S> byTheKeeper() {
        return may(ORG_04, KEEP_TEMPLATES);
    }

    static <X, S extends Vetted> Clause<X, S> byLegal() {
        return may(ORG_04, REVIEW_AS_LEGAL);
    }

    static <X, S extends Vetted> Clause<X, S> notOwnVersion() {
        return onlyIf(
                (it, _) -> it.vetting().waiting,
                needs(ORG_04, "not-own-version", (it, given) -> !it.vetting().isOwn(given)));
    }

    static <X, S extends Vetted> Clause<X, S> isNew() {
        return needs(STAGE, "new-in-the-library", it -> it.vetting().writer == null);
    }

    static <X, S extends Vetted> Clause<X, S> noneWaiting() {
        return needs(STAGE, "no-version-waiting", it -> !it.vetting().waiting);
    }

    static <X, S extends Vetted> Clause<X, S> oneWaiting() {
        return needs(STAGE, "version-waiting", it -> it.vetting().waiting);
    }

    static <X, S extends Vetted> Clause<X, S> notWithdrawn() {
        return needs(STAGE, "not-withdrawn-from-the-library", it -> !it.vetting().withdrawn);
    }

    /** Whether they, or whoever's authority they would use, wrote it. */
    private boolean isOwn(Circumstances given) {
        return writer != null
                && given.by().isOwnCase(writer, REVIEW_AS_LEGAL, given.by().department());
    }
}
