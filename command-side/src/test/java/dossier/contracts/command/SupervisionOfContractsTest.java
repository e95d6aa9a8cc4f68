package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.PerformanceCommand.RecordSupervision;
import dossier.contracts.api.PerformanceEvent.SupervisionRecorded;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.SealDemand;
import dossier.organisation.api.PersonCard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-19, ORG-05: superiors review how the contracts of those below them are performed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisionOfContractsTest {
    private static final RecordSupervision REVIEW = new RecordSupervision(ID, "on time");
    private static final LocalDate LAST_DAY = TODAY.plusDays(30);
    private static final PersonCard DRAFTER_UNDER_MANAGER = new PersonCard(
            DRAFTER.person(), true, DRAFTER.department(), DRAFTER.authorities(), List.of(MANAGER.person()));

    @Test
    void a_superior_of_the_drafter_reviews_it_and_the_next_review_is_owed() {
        by(MANAGER)
                .knowing(DRAFTER_UNDER_MANAGER)
                .given(inEffect())
                .when(REVIEW)
                .then(
                        new SupervisionRecorded(ID, "on time"),
                        kept(CON_19, "", LAST_DAY, NOON),
                        begun(CON_19, "", LAST_DAY));
    }

    @Test
    void the_policy_says_how_often() {
        var often = new Policy.Performance(2, 30, 10, 7, 30, SealDemand.NEVER);
        var terms = new Policy(Policy.DEFAULTS.majorContractFrom(), 2, 3, 5, often, Policy.Organisation.DEFAULTS);
        by(MANAGER)
                .under(new PolicyInForce(1, terms))
                .knowing(DRAFTER_UNDER_MANAGER)
                .given(inEffect())
                .when(REVIEW)
                .then(
                        new SupervisionRecorded(ID, "on time"),
                        kept(CON_19, "", LAST_DAY, NOON),
                        begun(CON_19, "", TODAY.plusDays(7)));
        assertThat(Policy.Performance.DEFAULTS.supervisionDays()).isEqualTo(30);
    }

    @Test
    void who_is_no_superior_of_the_drafter_does_not_whatever_they_may_read() {
        var auditor = someone("xu", "management", Authority.READ_ALL);
        var deputyManager = someone("liu", "sales", Authority.READ_DEPARTMENT);
        for (var reader : List.of(auditor, deputyManager))
            by(reader)
                    .knowing(DRAFTER_UNDER_MANAGER)
                    .given(inEffect())
                    .when(REVIEW)
                    .refused(ORG_05);
        by(standingInFor(MANAGER, COLLEAGUE, NOON, NOON.plus(Duration.ofHours(1))))
                .knowing(DRAFTER_UNDER_MANAGER)
                .given(inEffect())
                .when(REVIEW)
                .refused(ORG_05);
    }

    @Test
    void who_may_not_read_it_by_their_post_is_told_nothing_of_it() {
        for (var other : List.of(OTHER_MANAGER, COLLEAGUE, COORDINATOR))
            by(other)
                    .knowing(DRAFTER_UNDER_MANAGER)
                    .given(inEffect())
                    .when(REVIEW)
                    .refused(SEC_01, ORG_05);
        var standings = ContractDecider.CONTRACT
                .clauses()
                .standings(
                        RecordSupervision.class,
                        null,
                        by(WORKER).given(inEffect()).state(),
                        by(WORKER).circumstances());
        assertThat(standings).anyMatch(it -> it.objects() && it.entitles());
    }

    @Test
    void nobody_supervises_their_own_contract() {
        var own = new PersonCard(MANAGER.person(), true, MANAGER.department(), MANAGER.authorities(), List.of());
        by(MANAGER)
                .knowing(own)
                .given(then(draftedBy(MANAGER, SMALL), new ContractTookEffect(ID, TODAY)))
                .when(REVIEW)
                .refused(ORG_04, ORG_05);
    }

    @Test
    void only_a_contract_in_effect_is_supervised() {
        by(MANAGER)
                .knowing(DRAFTER_UNDER_MANAGER)
                .given(passedLegal(SMALL))
                .when(REVIEW)
                .refused(STAGE);
    }

    @Test
    void what_was_not_reviewed_by_its_last_day_is_breached() {
        var end = Instant.parse("2026-04-01T16:00:00Z");
        var breach = new NoteBreach(ID, CON_19, "");
        by(Actor.HOUSE).at(end).given(inEffect()).when(breach).then(new DutyBreached(ID, CON_19, "", end));
        by(Actor.HOUSE).at(end.minusNanos(1)).given(inEffect()).when(breach).refused(STAGE);
    }
}
