package dossier.templates.command;

import static dossier.handbook.Authority.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;

import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Scenario;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseStanding;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateCommand;
import dossier.templates.api.TemplateCommand.*;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateEvent;
import dossier.templates.api.TemplateEvent.*;
import dossier.templates.api.TemplateId;
import dossier.words.ClauseKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A template is put together by one from approved clauses, one of a kind, and approved by legal, another person. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {
    private static final TemplateId ID = new TemplateId("sale");
    private static final Actor KEEPER = someone("chen", "commerce", KEEP_TEMPLATES);
    private static final Actor LEGAL = someone("wang", "legal", REVIEW_AS_LEGAL);
    private static final Actor BOTH = someone("both", "legal", KEEP_TEMPLATES, REVIEW_AS_LEGAL);
    private static final ClauseId PRICE = new ClauseId("price"), LATE = new ClauseId("late");
    private static final ClauseStanding PRICED = new ClauseStanding(PRICE, ClauseKind.PRICE, 2, false),
            SETTLED = new ClauseStanding(LATE, ClauseKind.LIABILITY, 1, false);
    private static final TemplateDraft DRAFT = draft(new ClauseVersion(PRICE, 2), new ClauseVersion(LATE, 1));
    private static final TemplateWritten WRITTEN = new TemplateWritten(ID, DRAFT, KEEPER.person());
    private static final TemplateApproved APPROVED = new TemplateApproved(ID, 1, LEGAL.person(), "");
    private static final TemplateWithdrawn WITHDRAWN = new TemplateWithdrawn(ID, "outdated");

    @Test
    void one_puts_it_together_and_legal_approves() {
        by(KEEPER, PRICED, SETTLED).given().when(new WriteTemplate(ID, DRAFT)).then(WRITTEN);
        by(LEGAL, PRICED, SETTLED)
                .given(WRITTEN)
                .when(new ApproveTemplate(ID, ""))
                .then(APPROVED);
    }

    @Test
    void each_step_needs_its_authority_and_another_person() {
        by(LEGAL, PRICED, SETTLED).given().when(new WriteTemplate(ID, DRAFT)).refused(ORG_04);
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN)
                .when(new ApproveTemplate(ID, ""))
                .refused(ORG_04);
        by(BOTH, PRICED, SETTLED)
                .given(new TemplateWritten(ID, DRAFT, BOTH.person()))
                .when(new ApproveTemplate(ID, ""))
                .refused(ORG_04);
        by(LEGAL)
                .given(WRITTEN, APPROVED)
                .when(new WithdrawTemplate(ID, "outdated"))
                .refused(ORG_04);
    }

    @Test
    void only_approved_clauses_that_nobody_withdrew_go_into_it() {
        by(KEEPER, PRICED, ClauseStanding.none(LATE))
                .given()
                .when(new WriteTemplate(ID, DRAFT))
                .refused(KNOWN);
        by(KEEPER, new ClauseStanding(PRICE, ClauseKind.PRICE, 1, false), SETTLED)
                .given()
                .when(new WriteTemplate(ID, DRAFT))
                .refused(KNOWN);
        by(KEEPER, PRICED, new ClauseStanding(LATE, ClauseKind.LIABILITY, 1, true))
                .given(WRITTEN, APPROVED)
                .when(new ReviseTemplate(ID, DRAFT, "clearer"))
                .refused(KNOWN);
    }

    @Test
    void a_clause_that_was_withdrawn_meanwhile_stops_the_approval() {
        by(LEGAL, PRICED, new ClauseStanding(LATE, ClauseKind.LIABILITY, 1, true))
                .given(WRITTEN)
                .when(new ApproveTemplate(ID, ""))
                .refused(KNOWN);
    }

    @Test
    void of_each_kind_there_is_at_most_one() {
        by(KEEPER, PRICED, new ClauseStanding(LATE, ClauseKind.PRICE, 1, false))
                .given()
                .when(new WriteTemplate(ID, DRAFT))
                .refused(UNIQUE);
        by(KEEPER, PRICED)
                .given(WRITTEN, APPROVED)
                .when(new ReviseTemplate(
                        ID, draft(new ClauseVersion(PRICE, 1), new ClauseVersion(PRICE, 2)), "both prices"))
                .refused(UNIQUE);
    }

    @Test
    void a_returned_version_keeps_its_number_and_one_after_an_approval_gets_the_next() {
        var returned = new TemplateReturned(ID, 1, "unclear");
        by(LEGAL).given(WRITTEN).when(new ReturnTemplate(ID, "unclear")).then(returned);
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN, returned)
                .when(new ReviseTemplate(ID, DRAFT, "clearer"))
                .then(revised(1));
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN, APPROVED)
                .when(new ReviseTemplate(ID, DRAFT, "clearer"))
                .then(revised(2));
        by(LEGAL, PRICED, SETTLED)
                .given(WRITTEN, APPROVED, revised(2))
                .when(new ApproveTemplate(ID, ""))
                .then(new TemplateApproved(ID, 2, LEGAL.person(), ""));
    }

    @Test
    void each_step_has_its_place() {
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN)
                .when(new WriteTemplate(ID, DRAFT))
                .refused(STAGE);
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN)
                .when(new ReviseTemplate(ID, DRAFT, "clearer"))
                .refused(STAGE);
        by(LEGAL, PRICED, SETTLED)
                .given(WRITTEN, APPROVED)
                .when(new ApproveTemplate(ID, ""))
                .refused(STAGE);
        by(KEEPER)
                .given(WRITTEN, APPROVED)
                .when(new WithdrawTemplate(ID, "outdated"))
                .then(WITHDRAWN);
        by(KEEPER, PRICED, SETTLED)
                .given(WRITTEN, APPROVED, WITHDRAWN)
                .when(new ReviseTemplate(ID, DRAFT, "clearer"))
                .refused(STAGE);
    }

    private static TemplateRevised revised(int version) {
        return new TemplateRevised(ID, version, DRAFT, KEEPER.person(), "clearer");
    }

    private static TemplateDraft draft(ClauseVersion... chosen) {
        return new TemplateDraft("Sale", null, List.of(chosen));
    }

    private static Scenario<TemplateCommand, TemplateState, TemplateEvent> by(Actor actor, Answer... known) {
        return Scenario.of(TemplateDecider.TEMPLATE, actor).knowing(known);
    }
}
