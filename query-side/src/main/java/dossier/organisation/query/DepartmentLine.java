package dossier.organisation.query;

import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.platform.read.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A department and its posts (ORG-01, ORG-04), in the order in which they were first defined. */
public record DepartmentLine(@BsonId String id, long version, String name, List<Position> positions) {
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
        return new DepartmentLine(id, -1, "", List.of());
    }

    DepartmentLine after(DepartmentEvent event, Told told) {
        return switch (event) {
            case DepartmentOpened opened -> new DepartmentLine(id, told.version(), opened.name(), positions);
            case PositionDefined defined -> new DepartmentLine(id, told.version(), name, with(defined));
            case HeadcountApproved approved -> new DepartmentLine(id, told.version(), name, with(approved));
        };
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
        var known = position(it.position());
        var defined = new Position(
                it.position(),
                it.title(),
                authorities,
                known.map(Position::headcount).orElse(null));
        return known.isEmpty()
                ? Stream.concat(positions.stream(), Stream.of(defined)).toList()
                : replaced(defined);
    }

    private List<Position> with(HeadcountApproved it) {
        return position(it.position())
                .map(kept -> replaced(new Position(kept.code(), kept.title(), kept.authorities(), it.headcount())))
                .orElse(positions);
    }

    private List<Position> replaced(Position next) {
        return positions.stream()
                .map(kept -> kept.code().equals(next.code()) ? next : kept)
                .toList();
    }
}
