package dossier.policies.command;

import static dossier.handbook.Authority.APPROVE_POLICIES;
import static dossier.handbook.Authority.PROPOSE_POLICIES;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.handbook.Actor;
import dossier.handbook.Policy;
import dossier.handbook.Scenario;
import dossier.policies.api.PolicyCommand;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.policies.api.PolicyCommand.ProposePolicy;
import dossier.policies.api.PolicyCommand.RejectPolicy;
import dossier.policies.api.PolicyEvent;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import dossier.policies.api.PolicyId;
import dossier.words.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesTest {
    private static final PolicyId ID = PolicyId.HOUSE;
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Policy TERMS =
            new Policy(Money.cny("300000"), 1, 2, 3, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS);
    private static final Actor PROPOSER = someone("bai", "general", PROPOSE_POLICIES, APPROVE_POLICIES);
    private static final Actor BOSS = someone("tan", "general", PROPOSE_POLICIES, APPROVE_POLICIES);
    private static final Actor OTHER = someone("li", "sales");

    @Test
    void one_proposes_and_versions_count_up() {
        by(PROPOSER).given().when(propose(TODAY)).then(proposed(1, TODAY));
        by(PROPOSER)
                .given(proposed(1, TODAY), approved(1, TODAY))
                .when(propose(TODAY))
                .then(proposed(2, TODAY));
        by(PROPOSER).given().when(propose(TODAY)).allowedBy(ORG_04, KNOWN);
    }

    @Test
    void several_proposals_may_be_open_and_each_is_decided_on_its_own() {
        by(PROPOSER).given(proposed(1, TODAY)).when(propose(TODAY)).then(proposed(2, TODAY));
        by(BOSS).given(proposed(1, TODAY), proposed(2, TODAY.plusDays(1)))
                .when(new ApprovePolicy(ID, 2))
                .then(approved(2, TODAY.plusDays(1)));
        by(BOSS).given(proposed(1, TODAY), proposed(2, TODAY), approved(2, TODAY))
                .when(new RejectPolicy(ID, 1, "late"))
                .then(new PolicyRejected(ID, 1, "late"));
    }

    @Test
    void another_approves_or_rejects() {
        by(BOSS).given(proposed(1, TODAY)).when(new ApprovePolicy(ID, 1)).then(approved(1, TODAY));
        by(BOSS).given(proposed(1, TODAY)).when(new ApprovePolicy(ID, 1)).allowedBy(ORG_04, STAGE);
        by(BOSS).given(proposed(1, TODAY)).when(new RejectPolicy(ID, 1, "no")).then(new PolicyRejected(ID, 1, "no"));
    }

    @Test
    void nobody_decides_on_their_own_proposal_nor_on_behalf_of_the_proposer() {
        by(PROPOSER).given(proposed(1, TODAY)).when(new ApprovePolicy(ID, 1)).refused(ORG_04);
        by(PROPOSER)
                .given(proposed(1, TODAY))
                .when(new RejectPolicy(ID, 1, "no"))
                .refused(ORG_04);
        var deputy = standingInFor(PROPOSER, OTHER, NOON, NOON.plusSeconds(1));
        by(deputy).given(proposed(1, TODAY)).when(new ApprovePolicy(ID, 1)).refused(ORG_04);
        by(deputy).given(proposed(1, TODAY)).when(new RejectPolicy(ID, 1, "no")).refused(ORG_04);
    }

    @Test
    void a_deputy_of_someone_else_decides() {
        by(standingInFor(BOSS, OTHER, NOON, NOON.plusSeconds(1)))
                .given(proposed(1, TODAY))
                .when(new ApprovePolicy(ID, 1))
                .allowedBy(ORG_04);
    }

    @Test
    void what_was_decided_or_never_proposed_is_not_decided_on() {
        by(BOSS).given(proposed(1, TODAY), approved(1, TODAY))
                .when(new ApprovePolicy(ID, 1))
                .refused(STAGE);
        by(BOSS).given(proposed(1, TODAY), new PolicyRejected(ID, 1, "no"))
                .when(new ApprovePolicy(ID, 1))
                .refused(STAGE);
        by(BOSS).given(proposed(1, TODAY)).when(new RejectPolicy(ID, 2, "no")).refused(STAGE);
        by(BOSS).given().when(new ApprovePolicy(ID, 1)).noSuchCase();
    }

    @Test
    void a_policy_takes_effect_on_the_day_of_its_approval_at_the_earliest() {
        by(BOSS).given(proposed(1, TODAY.minusDays(1)))
                .when(new ApprovePolicy(ID, 1))
                .refused(STAGE);
        by(BOSS).at(Instant.parse("2026-03-02T15:59:59Z"))
                .given(proposed(1, TODAY))
                .when(new ApprovePolicy(ID, 1))
                .then(approved(1, TODAY));
        by(BOSS).at(Instant.parse("2026-03-02T16:00:00Z"))
                .given(proposed(1, TODAY))
                .when(new ApprovePolicy(ID, 1))
                .refused(STAGE);
        by(BOSS).given(proposed(1, TODAY.minusDays(1)))
                .when(new RejectPolicy(ID, 1, "too late"))
                .allowedBy(STAGE);
    }

    @Test
    void own_proposal_and_a_day_gone_by_are_told_together() {
        by(PROPOSER)
                .given(proposed(1, TODAY.minusDays(1)))
                .when(new ApprovePolicy(ID, 1))
                .refused(ORG_04, STAGE);
    }

    @Test
    void without_authority_one_does_neither() {
        by(OTHER).given().when(propose(TODAY)).refused(ORG_04);
        by(OTHER).given(proposed(1, TODAY)).when(new ApprovePolicy(ID, 1)).refused(ORG_04);
        by(OTHER).given(proposed(1, TODAY)).when(new RejectPolicy(ID, 9, "no")).refused(ORG_04);
    }

    @Test
    void a_house_has_one_set_of_policies() {
        by(PROPOSER)
                .given()
                .when(new ProposePolicy(new PolicyId("another"), TERMS, TODAY, "why"))
                .refused(KNOWN);
    }

    private static Scenario<PolicyCommand, PolicyState, PolicyEvent> by(Actor actor) {
        return Scenario.of(PolicyDecider.POLICY, actor);
    }

    private static ProposePolicy propose(LocalDate from) {
        return new ProposePolicy(ID, TERMS, from, "why");
    }

    private static PolicyProposed proposed(int version, LocalDate from) {
        return new PolicyProposed(ID, version, TERMS, from, "why", PROPOSER.person());
    }

    private static PolicyApproved approved(int version, LocalDate from) {
        return new PolicyApproved(ID, version, TERMS, from);
    }
}
