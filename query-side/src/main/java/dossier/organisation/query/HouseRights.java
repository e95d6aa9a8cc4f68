package dossier.organisation.query;

import static dossier.handbook.Authority.READ_ALL;
import static dossier.handbook.Authority.READ_DEPARTMENT;

import dossier.handbook.Authority;
import dossier.platform.read.Hand;
import dossier.platform.read.Office;
import dossier.platform.read.ReadingRights;
import dossier.platform.security.Authorities;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * SEC-01: one's own cases, those of people whose deputy one is, those of one's line below, those of departments one may read, those that an office one holds is
 * involved in; auditors read all, and who is not employed reads nothing.
 */
@Component
record HouseRights(Hands hands) implements ReadingRights, Authorities {
    @Override
    public Reach of(PersonId person) {
        var held = hands.of(person);
        if (held.isEmpty()) return Reach.NOTHING;
        var people = Stream.concat(held.stream().map(Hand::of), hands.below(person).stream())
                .collect(Collectors.toSet());
        return new Reach(offices(held).anyMatch(it -> it.authority() == READ_ALL), people, departments(held), held);
    }

    @Override
    public boolean may(PersonId person, Authority authority) {
        return offices(hands.of(person)).anyMatch(it -> it.authority() == authority);
    }

    private static Set<DepartmentId> departments(List<Hand> held) {
        return offices(held)
                .filter(it -> it.authority() == READ_DEPARTMENT)
                .map(it -> Objects.requireNonNull(it.department()))
                .collect(Collectors.toSet());
    }

    private static Stream<Office> offices(List<Hand> held) {
        return held.stream().flatMap(it -> it.offices().stream());
    }
}
