package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many people a post may have, and who holds it (ORG-06).
 *
 * @param approved null for a post that is not limited
 * @param holders those employed in it, in one order
 */
@Context("departments")
public record Headcount(
        DepartmentId department, String position, @Nullable Integer approved, List<PersonId> holders)
        implements Answer {
    /** How full is this post? */
    public record Of(DepartmentId department, String position) implements Question<Headcount> {}

    public boolean limited() {
        return approved != null;
    }

    /** Whether there is a place for someone; whoever holds the post has theirs. */
    public boolean admits(PersonId person) {
        return approved == null || holders.contains(person) || holders.size() < approved;
    }

    /** How many are approved and who holds them, to be told. */
    public List<String> places() {
        return Stream.concat(
                        Stream.ofNullable(approved).map(String::valueOf),
                        holders.stream().map(PersonId::value))
                .toList();
    }
}
