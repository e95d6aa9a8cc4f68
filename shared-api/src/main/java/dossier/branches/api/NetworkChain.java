package dossier.branches.api;

import static dossier.branches.api.NetworkChain.Link.*;

import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.words.Choice;
import dossier.words.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ORG-02: who stands between the network department and a branch; null where nobody is named.
 *
 * @param regionManager 区域经理
 * @param businessSupervisor 业务主管
 * @param operationsSpecialist 运营专员
 */
public record NetworkChain(
        @Nullable PersonId regionManager,
        @Nullable PersonId businessSupervisor,
        @Nullable PersonId operationsSpecialist) {
    public static final NetworkChain NONE = new NetworkChain(null, null, null);

    /** The links below the network department, from above. */
    public enum Link {
        REGION_MANAGER,
        BUSINESS_SUPERVISOR,
        OPERATIONS_SPECIALIST
    }

    /** Those who are named. */
    public Stream<PersonId> people() {
        return Stream.of(
                        Optional.ofNullable(regionManager),
                        Optional.ofNullable(businessSupervisor),
                        Optional.ofNullable(operationsSpecialist))
                .flatMap(Optional::stream);
    }

    /**
     * A link is there when someone is named who reports to the link above; the region manager to anyone in the network department.
     *
     * @param superior nearest superior of someone employed; empty for anyone else and at the top of the house
     */
    public OnRecord onRecord(Function<PersonId, Optional<PersonId>> superior) {
        var missing = Stream.<Link>builder();
        if (superiorOf(regionManager, superior).isEmpty()) missing.add(REGION_MANAGER);
        if (!reports(businessSupervisor, regionManager, superior)) missing.add(BUSINESS_SUPERVISOR);
        if (!reports(operationsSpecialist, businessSupervisor, superior)) missing.add(OPERATIONS_SPECIALIST);
        return new OnRecord(Rule.ORG_02, missing.build().map(Choice::key).toList());
    }

    private static boolean reports(
            @Nullable PersonId person, @Nullable PersonId to, Function<PersonId, Optional<PersonId>> superior) {
        return superiorOf(person, superior).filter(it -> Objects.equals(it, to)).isPresent();
    }

    private static Optional<PersonId> superiorOf(
            @Nullable PersonId person, Function<PersonId, Optional<PersonId>> superior) {
        return Optional.ofNullable(person).flatMap(superior);
    }
}
