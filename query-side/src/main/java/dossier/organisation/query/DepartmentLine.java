package dossier.organisation.query;

import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.GroupDefined;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.ManagerNamed;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.Leadership;
import dossier.platform.read.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A department with its posts (ORG-04), groups and leaders (ORG-01); posts and groups in the order in which they were first defined.
 */
public record DepartmentLine(
        @BsonId String id,
        long version,
        String name,
        List<Position> positions,
        List<Group> groups,
        Leadership leadership) {
    /** @param code unique in the department */
    public record Group(String code, String name) {}

    /**
     * A post.
     *
     * @param code unique in the department
     * @param authorities what it entitles its holders to, in the order of the handbook
     * @param headcount how many may hold it (ORG-06); null when it is not limited
     */
    public record Position(
            String code,
            String title,
            List<Authority> authorities,
            @Nullable Integer headcount) {
        /** Whether more hold it than are approved now. */
        public boolean over(int held) {
            return headcount != null && held > headcount;
        }
    }

    static DepartmentLine blank(String id) {
        return new DepartmentLine(id, -1, "", List.of(), List.of(), Leadership.NONE);
    }

    DepartmentLine after(DepartmentEvent event, Told told) {
        return switch (event) {
            case DepartmentOpened it -> with(told, it.name(), positions, groups, leadership);
            case PositionDefined it -> with(told, name, with(it), groups, leadership);
            case HeadcountApproved it -> with(told, name, with(it), groups, leadership);
            case GroupDefined it -> with(told, name, positions, with(it), leadership);
            case ManagerNamed it -> with(told, name, positions, groups, new Leadership(it.manager(), it.deputies()));
        };
    }

    private DepartmentLine with(
            Told told, String name, List<Position> positions, List<Group> groups, Leadership leadership) {
        return new DepartmentLine(id, told.version(), name, positions, groups, leadership);
    }

    public Optional<Group> group(@Nullable String code) {
        return groups.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public Optional<Position> position(String code) {
        return positions.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** What the holders of a post may do; nothing for a post that is not defined. */
    List<Authority> authoritiesOf(String code) {
        return position(code).map(Position::authorities).orElse(List.of());
    }

    private List<Position> with(PositionDefined it) {
        var authorities =
                it.authorities().stream().sorted(Comparator.naturalOrder()).toList();
        var headcount = position(it.position()).map(Position::headcount).orElse(null);
        return replacing(positions, Position::code, new Position(it.position(), it.title(), authorities, headcount));
    }

    private List<Position> with(HeadcountApproved it) {
        return position(it.position())
                .map(post -> new Position(post.code(), post.title(), post.authorities(), it.headcount()))
                .map(post -> replacing(positions, Position::code, post))
                .orElse(positions);
    }

    private List<Group> with(GroupDefined it) {
        return replacing(groups, Group::code, new Group(it.group(), it.name()));
    }

    /** In its place, or at the end where it is new. */
    private static <T> List<T> replacing(List<T> some, Function<T, String> code, T next) {
        var known = some.stream().anyMatch(it -> code.apply(it).equals(code.apply(next)));
        return known
                ? some.stream()
                        .map(it -> code.apply(it).equals(code.apply(next)) ? next : it)
                        .toList()
                : Stream.concat(some.stream(), Stream.of(next)).toList();
    }
}
