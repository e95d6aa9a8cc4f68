package dossier.appraisals.query;

import static dossier.appraisals.query.AppraisalSamples.APPEALED;
import static dossier.appraisals.query.AppraisalSamples.APPLIED;
import static dossier.appraisals.query.AppraisalSamples.CALIBRATED;
import static dossier.appraisals.query.AppraisalSamples.CONSOLIDATED;
import static dossier.appraisals.query.AppraisalSamples.DECIDED;
import static dossier.appraisals.query.AppraisalSamples.EVALUATED;
import static dossier.appraisals.query.AppraisalSamples.FIRST;
import static dossier.appraisals.query.AppraisalSamples.HR;
import static dossier.appraisals.query.AppraisalSamples.ID;
import static dossier.appraisals.query.AppraisalSamples.INTERVIEW;
import static dossier.appraisals.query.AppraisalSamples.INVITED;
import static dossier.appraisals.query.AppraisalSamples.LIN;
import static dossier.appraisals.query.AppraisalSamples.OPENED;
import static dossier.appraisals.query.AppraisalSamples.PLANNED;
import static dossier.appraisals.query.AppraisalSamples.PUBLISHED;
import static dossier.appraisals.query.AppraisalSamples.QIAN;
import static dossier.appraisals.query.AppraisalSamples.SECOND;
import static dossier.appraisals.query.AppraisalSamples.SELF;
import static dossier.appraisals.query.AppraisalSamples.SHEET;
import static dossier.appraisals.query.AppraisalSamples.YEAR;
import static dossier.appraisals.query.AppraisalSamples.ZHAO;
import static dossier.appraisals.query.AppraisalSamples.ZHOU;
import static dossier.appraisals.query.AppraisalSamples.begun;
import static dossier.appraisals.query.AppraisalSamples.kept;
import static dossier.appraisals.query.FoldedAppraisals.file;
import static dossier.appraisals.query.FoldedAppraisals.told;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.appraisals.api.AppraisalEvent.AppraisalForgotten;
import dossier.appraisals.api.AppraisalEvent.AppraisalWithdrawn;
import dossier.appraisals.api.AppraisalEvent.DutyBreached;
import dossier.appraisals.api.AppraisalEvent.EvaluationHandedOver;
import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.Grade;
import dossier.handbook.Rule;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppraisalFoldsTest {
    @Test
    void each_step_waits_with_whoever_owes_it_until_it_is_done() {
        assertThat(file(OPENED, begun("plan")).tasks()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("set-plan");
            assertThat(it.person()).isEqualTo(ZHOU);
            assertThat(it.due()).isEqualTo(AppraisalSamples.DAY);
        });
        var planned = file(OPENED, begun("plan"), PLANNED, kept("plan"), begun("self"), begun("supervisor"));
        assertThat(planned.tasks()).extracting(Task::action).containsExactly("assess-self", "evaluate");
        assertThat(planned.tasks().getFirst().inPerson()).isTrue();
        assertThat(planned.stage()).isEqualTo(AppraisalStage.SCORING);
        var invited = file(OPENED, INVITED, begun("peer-1"), begun("peer-2"), begun("department-1"), kept("peer-1"));
        assertThat(invited.tasks()).extracting(Task::action).containsExactly("score-as-peer", "give-opinion");
        assertThat(file(OPENED, APPEALED, begun("appeal")).tasks())
                .extracting(Task::action)
                .containsExactly("decide-appeal");
    }

    @Test
    void it_waits_for_personnel_as_soon_as_everyone_was_heard() {
        assertThat(file(OPENED, PLANNED, SELF).tasks()).extracting(Task::action).containsExactly("invite-opinions");
        var one = file(OPENED, PLANNED, EVALUATED, INVITED, begun("peer-1"), begun("peer-2"), FIRST, kept("peer-1"));
        assertThat(one.tasks()).extracting(Task::action).containsExactly("score-as-peer");
        assertThat(one.after(new DutyBreached(ID, Rule.LIMIT, "peer-2", Instant.EPOCH), told(9))
                        .tasks())
                .extracting(Task::action)
                .containsExactly("score-as-peer", "consolidate-result");
        var heard = one.after(SECOND, told(9)).after(kept("peer-2"), told(10));
        assertThat(heard.tasks()).extracting(Task::action).containsExactly("consolidate-result");
        assertThat(heard.tasks().getFirst().barred()).isEqualTo(ZHAO);
        assertThat(file(OPENED, PLANNED, EVALUATED, CONSOLIDATED).tasks())
                .extracting(Task::action)
                .containsExactly("publish-result");
        assertThat(file(OPENED, PLANNED, EVALUATED, CONSOLIDATED, PUBLISHED, INTERVIEW)
                        .tasks())
                .extracting(Task::action)
                .containsExactly("apply-result");
        assertThat(file(OPENED, PLANNED, EVALUATED, CONSOLIDATED, PUBLISHED, INTERVIEW, APPLIED)
                        .tasks())
                .isEmpty();
    }

    @Test
    void another_scores_where_the_evaluation_was_handed_over_and_nobody_once_it_was_withdrawn() {
        var handed = file(OPENED, begun("supervisor"), new EvaluationHandedOver(ID, ZHOU, LIN, "leave"));
        assertThat(handed.scorer()).isEqualTo(LIN);
        assertThat(handed.tasks()).extracting(Task::person).containsExactly(LIN);
        assertThat(handed.after(begun("supervisor-2"), told(9)).tasks())
                .extracting(Task::subject)
                .containsExactly("supervisor-2");
        assertThat(handed.readers().people()).containsExactly(ZHAO, LIN);
        var withdrawn = file(OPENED, begun("supervisor"), new AppraisalWithdrawn(ID, HR, "left"));
        assertThat(withdrawn.tasks()).isEmpty();
        assertThat(withdrawn.outcome().withdrawn()).isEqualTo("left");
        assertThat(file(OPENED, begun("self"), new AppraisalForgotten(ID)).tasks())
                .isEmpty();
    }

    @Test
    void the_score_that_stands_is_the_last_one_and_counts_from_its_publication() {
        var consolidated = file(OPENED, PLANNED, EVALUATED, INVITED, FIRST, SECOND, CONSOLIDATED, CALIBRATED);
        assertThat(consolidated.score()).isNull();
        assertThat(consolidated.grade()).isNull();
        assertThat(consolidated.outcome().score()).isEqualByComparingTo("81.31");
        var published = consolidated.after(PUBLISHED, told(9));
        assertThat(published.score()).isEqualByComparingTo("81.31");
        assertThat(published.grade()).isEqualTo(Grade.GOOD);
        var decided = published.after(APPEALED, told(10)).after(DECIDED, told(11));
        assertThat(decided.score()).isEqualByComparingTo("90.19");
        assertThat(decided.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(decided.outcome().calibrations()).hasSize(2);
    }

    @Test
    void the_score_comes_out_of_what_everyone_said_as_the_decider_reckons_it() {
        var scoring = file(OPENED, PLANNED, EVALUATED, INVITED, FIRST, SECOND, CONSOLIDATED)
                .scoring();
        // performance: 0.6 * (0.6 * 63.45 + 0.4 * 71.5) + 0.4 * 88.88; ability: 78; attitude: 73.5
        assertThat(scoring.parts().getFirst().points()).isEqualByComparingTo("75.55");
        assertThat(scoring.parts().get(1).points()).isEqualByComparingTo("78.00");
        assertThat(scoring.total()).isEqualByComparingTo("76.08");
        assertThat(file(OPENED, PLANNED).scoring()).isNull();
    }

    @Test
    void what_is_shown_is_what_its_rebuild_makes() {
        try (var house = new House()) {
            house.happen("house", new EmployeeHired(ZHAO, "", AppraisalSamples.SALES, "clerk", null));
            house.happen("zhou", OPENED, begun("plan"), PLANNED, kept("plan"), SELF, EVALUATED);
            house.happen("hr", INVITED, begun("peer-1"));
            house.happen("qian", FIRST);
            house.happen("hr", CONSOLIDATED, PUBLISHED);
            house.list("appraisals", ZHAO);
            var mine = (AppraisalFile) house.list("appraisals", ZHAO).items().getFirst();
            assertThat(mine.stage()).isEqualTo(AppraisalStage.PUBLISHED);
            var rebuilt = house.folding(AppraisalFile.class, ID.value()).orElseThrow();
            assertThat(rebuilt.score()).isEqualByComparingTo("77.17");
            assertThat(rebuilt.forms().peers().getFirst().person()).isEqualTo(QIAN);
            assertThat(house.get(Ledgers.class)
                            .list("appraisals", Map.of("cycle", List.of("2025")), ZHAO)
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void a_template_keeps_its_versions_and_a_cycle_the_ones_it_opened_with() {
        var id = new AppraisalTemplateId("sales");
        var file = AppraisalTemplateFile.blank("sales")
                .after(new TemplateWritten(id, SHEET), told(0))
                .after(new TemplateRevised(id, 2, SHEET, "weights"), told(1));
        assertThat(file.title()).isEqualTo("Sales");
        assertThat(file.editions())
                .extracting(AppraisalTemplateFile.Edition::number)
                .containsExactly(1, 2);
        var cycle = CycleFile.blank("2026")
                .after(
                        new CycleOpened(YEAR, YEAR.period().orElseThrow(), List.of(new FrozenTemplate(id, 1, SHEET))),
                        told(0));
        assertThat(cycle.openedBy()).isEqualTo(HR);
        assertThat(cycle.templates()).extracting(FrozenTemplate::version).containsExactly(1);
    }
}
