package dossier.organisation.query;

import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.EmployeeEvent.ErasureDeclined;
import dossier.organisation.api.EmployeeEvent.ErasureRequested;
import dossier.organisation.api.EmployeeEvent.GroupAssigned;
import dossier.organisation.api.EmployeeEvent.MailAddressChanged;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Forgotten;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An employee as others see them.
 *
 * @param position code of the post in its department
 * @param group code of their group in its department; null for none
 * @param deputies to whom their authority is lent, past and to come as well
 */
public record PersonLine(
        @BsonId String id,
        long version,
        String name,
        @Nullable DepartmentId department,
        String position,
        @Nullable String group,
        @Nullable PersonId supervisor,
        boolean active,
        List<Deputy> deputies) {
    public record Deputy(PersonId to, Instant from, Instant until) {
        public boolean inForce(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Whether their personal data is gone. */
    public boolean erased() {
        return name.equals(Forgotten.TEXT);
    }

    static PersonLine blank(String id) {
        return new PersonLine(id, -1, "", null, "", null, null, false, List.of());
    }

    PersonLine after(EmployeeEvent event, Told told) {
        var v = told.version();
        return switch (event) {
            case EmployeeHired it ->
                new PersonLine(
                        id, v, it.name(), it.department(), it.position(), null, it.supervisor(), true, List.of());
            case EmployeeTransferred it ->
                new PersonLine(
                        id,
                        v,
                        name,
                        it.department(),
                        it.position(),
                        it.department().equals(department) ? group : null,
                        it.supervisor(),
                        active,
                        deputies);
            case GroupAssigned it ->
                new PersonLine(id, v, name, department, position, it.group(), supervisor, active, deputies);
            case MailAddressChanged _ ->
                new PersonLine(id, v, name, department, position, group, supervisor, active, deputies);
            case EmployeeReleased _ ->
                new PersonLine(id, v, name, department, position, group, supervisor, false, deputies);
            case AuthorityDelegated it ->
                withDeputies(
                        v,
                        Stream.concat(
                                lentUntil(told.recordedAt(), it.to()),
                                Stream.of(new Deputy(it.to(), it.from(), it.until()))));
            case DelegationEnded it -> withDeputies(v, lentUntil(it.at(), it.to()));
            case ErasureRequested _, ErasureDeclined _ -> withDeputies(v, deputies.stream());
            case EmployeeErased _ ->
                new PersonLine(id, v, Forgotten.TEXT, department, position, group, supervisor, active, deputies);
        };
    }

    /** A person is lent to once at a time: what was lent to them before ends there, and what had not begun never was. */
    private Stream<Deputy> lentUntil(Instant at, PersonId to) {
        return deputies.stream()
                .filter(it -> !it.to().equals(to) || it.from().isBefore(at))
                .map(it -> it.to().equals(to) && it.inForce(at) ? new Deputy(to, it.from(), at) : it);
    }

    private PersonLine withDeputies(long version, Stream<Deputy> deputies) {
        return new PersonLine(id, version, name, department, position, group, supervisor, active, deputies.toList());
    }
}
