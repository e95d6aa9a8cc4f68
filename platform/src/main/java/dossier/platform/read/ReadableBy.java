package dossier.platform.read;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a document concerns, as its component {@code readers}; never shown itself.
 *
 * @param people the drafter, reviewers and whoever else takes part
 * @param departments those involved
 * @param offices whose holders are involved, whoever they are
 */
@JsonIgnoreType
public record ReadableBy(List<PersonId> people, List<DepartmentId> departments, List<Office> offices) {
    public static final ReadableBy NOBODY = new ReadableBy(List.of(), List.of(), List.of());

    public ReadableBy and(PersonId person) {
        return new ReadableBy(with(people, person), departments, offices);
    }

    public ReadableBy and(DepartmentId department) {
        return new ReadableBy(people, with(departments, department), offices);
    }

    public ReadableBy and(Office office) {
        return new ReadableBy(people, departments, with(offices, office));
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
