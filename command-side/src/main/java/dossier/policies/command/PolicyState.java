package dossier.policies.command;

import dossier.policies.api.PolicyEvent;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the policies remember in order to decide, and no more.
 *
 * @param versions how many were ever proposed
 * @param open the proposals that nobody has decided on yet, by version
 */
public record PolicyState(int versions, Map<Integer, PolicyProposed> open) {
    static final PolicyState ABSENT = new PolicyState(0, Map.of());

    Optional<PolicyProposed> proposal(int version) {
        return Optional.ofNullable(open.get(version));
    }

    static PolicyState evolve(PolicyState state, PolicyEvent event) {
        var open = new HashMap<>(state.open);
        switch (event) {
            case PolicyProposed proposed -> open.put(proposed.version(), proposed);
            case PolicyApproved approved -> open.remove(approved.version());
            case PolicyRejected rejected -> open.remove(rejected.version());
        }
        var versions = event instanceof PolicyProposed proposed ? proposed.version() : state.versions;
        return new PolicyState(versions, Map.copyOf(open));
    }
}
