package dossier.platform.read;

import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits in a case: for one person, for whoever holds an authority, or for everyone (see {@link Notice}). Documents carry theirs as a component {@code tasks}.
 *
 * @param action message key under {@code task.}
 * @param rule why it waits
 * @param person null when anyone with the authority may do it
 * @param inPerson whether a deputy may not do it for them
 * @param authority null when only that person may
 * @param department where the authority must be held; null for one that is house-wide
 * @param barred whose own case it is, so that neither they nor a deputy of theirs may do it (ORG-04)
 * @param subject what in the case it is about, as an id or a number; empty for the case as a whole
 * @param due last day; null when there is none, or the working calendar of that year is not published
 * @param urged when those it waits for were last reminded of it; null when nobody did
 */
public record Task(
        String action,
        Rule rule,
        @Nullable PersonId person,
        boolean inPerson,
        @Nullable Authority authority,
        @Nullable DepartmentId department,
        @Nullable PersonId barred,
        String subject,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Instant urged) {
    /** For one person and nobody else. */
    public static Task inPerson(PersonId person, String action, Rule rule, Instant since, @Nullable LocalDate due) {
        return new Task(action, rule, person, true, null, null, null, "", since, due, null);
    }

    /** For one person or their deputy. */
    public static Task of(PersonId person, String action, Rule rule, Instant since, @Nullable LocalDate due) {
        return new Task(action, rule, person, false, null, null, null, "", since, due, null);
    }

    public static Task of(
            Authority authority,
            @Nullable DepartmentId department,
            String action,
            Rule rule,
            Instant since,
            @Nullable LocalDate due) {
        return new Task(action, rule, null, false, authority, department, null, "", since, due, null);
    }

    /** For each one in the house, until they have taken note. */
    public static Task forEveryone(String action, Rule rule, Instant since) {
        return new Task(action, rule, null, true, null, null, null, "", since, null, null);
    }

    public boolean forEveryone() {
        return person == null && authority == null;
    }

    /** The same for everyone but the one whose own case it is. */
    public Task barring(@Nullable PersonId own) {
        return new Task(action, rule, person, inPerson, authority, department, own, subject, since, due, urged);
    }

    /** The same, about one thing in the case. */
    public Task about(String what) {
        return new Task(action, rule, person, inPerson, authority, department, barred, what, since, due, urged);
    }

    public Task urged(Instant at) {
        return new Task(action, rule, person, inPerson, authority, department, barred, subject, since, due, at);
    }

    /** The same for another person. */
    public Task passedTo(PersonId successor) {
        return new Task(action, rule, successor, inPerson, authority, department, barred, subject, since, due, null);
    }

    /**
     * Whether someone may do it with a hand.
     *
     * @param who the one who would do it
     * @param hand their own, or one lent to them
     */
    boolean isFor(PersonId who, Hand hand) {
        if (who.equals(barred) || hand.of().equals(barred)) return false;
        if (authority != null) return hand.offices().contains(new Office(authority, department));
        if (forEveryone()) return hand.of().equals(who);
        return hand.of().equals(person) && (!inPerson || who.equals(person));
    }
}
