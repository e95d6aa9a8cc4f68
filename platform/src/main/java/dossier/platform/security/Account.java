package dossier.platform.security;

import dossier.words.PersonId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A person's way in.
 *
 * @param mustChange whether the password was given by another and has to be changed first
 * @param disabled whether nobody gets in by it for now
 * @param epoch moves when all sessions opened before have to end
 */
public record Account(
        String login, PersonId person, boolean mustChange, Locale locale, ZoneId zone, boolean disabled, int epoch) {
    /** The person at a browser. */
    SignedIn atBrowser() {
        return as(mustChange ? Scope.NEW_PASSWORD : Scope.PERSON);
    }

    SignedIn as(Scope scope) {
        return new SignedIn(person, login, locale, zone, scope);
    }
}
