package dossier.platform.read;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whom a document concerns, as its component {@code readers}; never shown itself.
 *
 * @param people the drafter, reviewers and whoever else takes part
 * @param departments those involved
 * @param offices whose holders are involved, whoever they are
 * @param peopleInConfidence whom it concerns in confidence: they read it where its address or a task leads them, in person, and it is in no list of theirs
 * @param officesInConfidence the same of offices
 */
@JsonIgnoreType
public record ReadableBy(
        List<PersonId> people,
        List<DepartmentId> departments,
        List<Office> offices,
        List<PersonId> peopleInConfidence,
        List<Office> officesInConfidence) {
    public static final ReadableBy NOBODY = new ReadableBy(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What was written before there was anything in confidence does not say it. */
    public ReadableBy {
        peopleInConfidence = Objects.requireNonNullElse(peopleInConfidence, List.of());
        officesInConfidence = Objects.requireNonNullElse(officesInConfidence, List.of());
    }

    public ReadableBy and(PersonId person) {
        return new ReadableBy(with(people, person), departments, offices, peopleInConfidence, officesInConfidence);
    }

    public ReadableBy and(DepartmentId department) {
        return new ReadableBy(people, with(departments, department), offices, peopleInConfidence, officesInConfidence);
    }

    public ReadableBy and(Office office) {
        return new ReadableBy(people, departments, with(offices, office), peopleInConfidence, officesInConfidence);
    }

    public ReadableBy inConfidence(PersonId person) {
        return new ReadableBy(people, departments, offices, with(peopleInConfidence, person), officesInConfidence);
    }

    public ReadableBy inConfidence(Office office) {
        return new ReadableBy(people, departments, offices, peopleInConfidence, with(officesInConfidence, office));
    }

    /** Also by those a task waits for. */
    public ReadableBy and(Task task) {
        var more = task.person() == null ? this : and(task.person());
        return task.authority() == null ? more : more.and(new Office(task.authority(), task.department()));
    }

    private static <T> List<T> with(List<T> some, T more) {
        return some.contains(more)
                ? some
                : Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
