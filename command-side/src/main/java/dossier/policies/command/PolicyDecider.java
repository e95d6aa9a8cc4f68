package dossier.policies.command;

import static dossier.handbook.Authority.APPROVE_POLICIES;
import static dossier.handbook.Authority.PROPOSE_POLICIES;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.policies.api.PolicyCommand;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.policies.api.PolicyCommand.ProposePolicy;
import dossier.policies.api.PolicyCommand.RejectPolicy;
import dossier.policies.api.PolicyEvent;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import dossier.policies.api.PolicyId;
import java.util.List;

/** Decisions about the house's policies: proposed by one, approved by another. Pure: no clock, no Spring, no Axon. */
public final class PolicyDecider {
    private PolicyDecider() {}

    private static final Clauses<PolicyCommand, PolicyState> CLAUSES = Clauses.of(
                    PolicyCommand.class, PolicyState.class)
            .opening(
                    ProposePolicy.class,
                    may(ORG_04, PROPOSE_POLICIES),
                    asks(
                            KNOWN,
                            "the-houses-policies",
                            (propose, _, _) -> propose.id().equals(PolicyId.HOUSE)))
            .before(
                    ApprovePolicy.class,
                    may(ORG_04, APPROVE_POLICIES),
                    asks(ORG_04, "not-own-proposal", (approve, p, given) -> isAnothers(approve.version(), p, given)),
                    asks(
                            STAGE,
                            "open-proposal",
                            (approve, p, _) -> p.proposal(approve.version()).isPresent()),
                    asks(
                            STAGE,
                            "effective-day-to-come",
                            (approve, p, given) -> isYetToTakeEffect(approve.version(), p, given)))
            .before(
                    RejectPolicy.class,
                    may(ORG_04, APPROVE_POLICIES),
                    asks(ORG_04, "not-own-proposal", (reject, p, given) -> isAnothers(reject.version(), p, given)),
                    asks(
                            STAGE,
                            "open-proposal",
                            (reject, p, _) -> p.proposal(reject.version()).isPresent()));

    public static final Decider<PolicyCommand, PolicyState, PolicyEvent> POLICY =
            new Decider<>(PolicyCommand.class, PolicyState.ABSENT, PolicyState::evolve, CLAUSES, PolicyDecider::decide);

    private static List<PolicyEvent> decide(PolicyCommand command, PolicyState state, Circumstances given) {
        return switch (command) {
            case ProposePolicy(var id, var policy, var effectiveFrom, var reason) ->
                List.of(new PolicyProposed(
                        id,
                        state.versions() + 1,
                        policy,
                        effectiveFrom,
                        reason,
                        given.by().person()));
            case ApprovePolicy(var id, var version) -> {
                var proposed = state.proposal(version).orElseThrow();
                yield List.of(new PolicyApproved(id, version, proposed.policy(), proposed.effectiveFrom()));
            }
            case RejectPolicy(var id, var version, var reason) -> List.of(new PolicyRejected(id, version, reason));
        };
    }

    private static boolean isAnothers(int version, PolicyState state, Circumstances given) {
        var by = given.by();
        return state.proposal(version)
                .filter(it -> by.isOwnCase(it.proposer(), APPROVE_POLICIES, by.department()))
                .isEmpty();
    }

    /** A policy that took effect before it was approved would judge decisions already taken. */
    private static boolean isYetToTakeEffect(int version, PolicyState state, Circumstances given) {
        return state.proposal(version)
                .filter(it -> it.effectiveFrom().isBefore(given.today()))
                .isEmpty();
    }
}
