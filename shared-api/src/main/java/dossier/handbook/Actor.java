package dossier.handbook;

import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as they stood when they asked.
 *
 * @param position title of the post held
 * @param line superiors, nearest first (ORG-05)
 * @param grants authority lent to this person and in force at that moment
 */
public record Actor(
        PersonId person,
        String position,
        DepartmentId department,
        Set<Authority> authorities,
        List<PersonId> line,
        List<Grant> grants) {
    /** The house itself: founds a company and runs the automations. It holds no authority to decide on a case. */
    public static final Actor HOUSE = new Actor(
            new PersonId("house"),
            "house",
            new DepartmentId("house"),
            Set.of(Authority.MANAGE_ORGANISATION),
            List.of(),
            List.of());

    private static final DepartmentId NOWHERE = new DepartmentId("none");

    /** Someone the house does not employ. */
    public static Actor stranger(PersonId person) {
        return new Actor(person, "", NOWHERE, Set.of(), List.of(), List.of());
    }

    public boolean employed() {
        return !department.equals(NOWHERE);
    }

    public boolean is(PersonId someone) {
        return person.equals(someone);
    }

    /** Whether they hold it, of their own or lent, in this department. */
    public boolean may(Authority authority, DepartmentId in) {
        return handFor(authority, in).isPresent();
    }

    /** Whether they would decide on their own case: it is theirs, or that of the person whose authority they would use. */
    public boolean isOwnCase(PersonId whose, Authority authority, DepartmentId in) {
        return is(whose) || handFor(authority, in).filter(whose::equals).isPresent();
    }

    /** Whose authority they would use: their own before any that is lent to them. */
    public Optional<PersonId> handFor(Authority authority, DepartmentId in) {
        if (authorities.contains(authority) && (authority.houseWide() || department.equals(in)))
            return Optional.of(person);
        return grants.stream()
                .filter(it -> it.authorities().contains(authority)
                        && (authority.houseWide() || it.department().equals(in)))
                .map(Grant::from)
                .findFirst();
    }
}
