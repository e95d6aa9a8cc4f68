package dossier.templates.command;

import static dossier.handbook.Authority.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.templates.api.ClauseCommand;
import dossier.templates.api.ClauseCommand.*;
import dossier.templates.api.ClauseEvent;
import dossier.templates.api.ClauseEvent.*;
import dossier.templates.api.ClauseId;
import dossier.words.ClauseKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A clause of the library is written by one and approved by legal, another person. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClausesOfTheLibraryTest {
    private static final ClauseId ID = new ClauseId("liability");
    private static final Actor KEEPER = someone("chen", "commerce", KEEP_TEMPLATES);
    private static final Actor LEGAL = someone("wang", "legal", REVIEW_AS_LEGAL);
    private static final Actor BOTH = someone("both", "legal", KEEP_TEMPLATES, REVIEW_AS_LEGAL);
    private static final Actor OTHER = someone("zhao", "commerce", DRAFT_CONTRACTS);
    private static final ClauseWritten WRITTEN = written(KEEPER);
    private static final ClauseApproved APPROVED = new ClauseApproved(ID, 1, LEGAL.person(), "");
    private static final ClauseWithdrawn WITHDRAWN = new ClauseWithdrawn(ID, "outdated");

    @Test
    void one_writes_and_legal_approves() {
        by(KEEPER)
                .given()
                .when(new WriteClause(ID, ClauseKind.LIABILITY, "Late delivery", "0.05 % a day"))
                .then(WRITTEN);
        by(LEGAL).given(WRITTEN).when(new ApproveClause(ID, "")).then(APPROVED);
    }

    @Test
    void each_step_needs_its_authority() {
        by(OTHER)
                .given()
                .when(new WriteClause(ID, ClauseKind.LIABILITY, "Late delivery", "0.05 % a day"))
                .refused(ORG_04);
        by(KEEPER).given(WRITTEN).when(new ApproveClause(ID, "")).refused(ORG_04);
        by(KEEPER).given(WRITTEN).when(new ReturnClause(ID, "unclear")).refused(ORG_04);
        by(LEGAL).given(WRITTEN, APPROVED).when(revise()).refused(ORG_04);
        by(LEGAL)
                .given(WRITTEN, APPROVED)
                .when(new WithdrawClause(ID, "outdated"))
                .refused(ORG_04);
    }

    @Test
    void nobody_approves_their_own_text_nor_in_the_writers_place() {
        by(BOTH).given(written(BOTH)).when(new ApproveClause(ID, "")).refused(ORG_04);
        by(standingInFor(BOTH, OTHER, NOON, NOON.plusSeconds(60)))
                .given(written(BOTH))
                .when(new ApproveClause(ID, ""))
                .refused(ORG_04);
        by(BOTH).given(WRITTEN).when(new ApproveClause(ID, "")).then(new ClauseApproved(ID, 1, BOTH.person(), ""));
    }

    @Test
    void a_returned_version_keeps_its_number_and_one_after_an_approval_gets_the_next() {
        var returned = new ClauseReturned(ID, 1, "unclear");
        by(LEGAL).given(WRITTEN).when(new ReturnClause(ID, "unclear")).then(returned);
        by(KEEPER).given(WRITTEN, returned).when(revise()).then(revised(1));
        by(KEEPER).given(WRITTEN, APPROVED).when(revise()).then(revised(2));
        by(LEGAL)
                .given(WRITTEN, APPROVED, revised(2))
                .when(new ApproveClause(ID, ""))
                .then(new ClauseApproved(ID, 2, LEGAL.person(), ""));
    }

    @Test
    void each_step_has_its_place() {
        by(KEEPER)
                .given(WRITTEN)
                .when(new WriteClause(ID, ClauseKind.PRICE, "Price", "fixed"))
                .refused(STAGE);
        by(KEEPER).given(WRITTEN).when(revise()).refused(STAGE);
        by(LEGAL).given(WRITTEN, APPROVED).when(new ApproveClause(ID, "")).refused(STAGE);
        by(LEGAL).given(WRITTEN, APPROVED).when(new ReturnClause(ID, "unclear")).refused(STAGE);
    }

    @Test
    void what_is_withdrawn_is_neither_revised_nor_approved_nor_withdrawn_again() {
        by(KEEPER).given(WRITTEN).when(new WithdrawClause(ID, "outdated")).then(WITHDRAWN);
        by(KEEPER).given(WRITTEN, APPROVED, WITHDRAWN).when(revise()).refused(STAGE);
        by(LEGAL).given(WRITTEN, WITHDRAWN).when(new ApproveClause(ID, "")).refused(STAGE);
        by(KEEPER)
                .given(WRITTEN, APPROVED, WITHDRAWN)
                .when(new WithdrawClause(ID, "outdated"))
                .refused(STAGE);
    }

    private static ClauseWritten written(Actor by) {
        return new ClauseWritten(ID, ClauseKind.LIABILITY, "Late delivery", "0.05 % a day", by.person());
    }

    private static ReviseClause revise() {
        return new ReviseClause(ID, "Late delivery", "0.1 % a day", "as usual now");
    }

    private static ClauseRevised revised(int version) {
        return new ClauseRevised(ID, version, "Late delivery", "0.1 % a day", KEEPER.person(), "as usual now");
    }

    private static Scenario<ClauseCommand, ClauseState, ClauseEvent> by(Actor actor) {
        return Scenario.of(ClauseDecider.CLAUSE, actor);
    }
}
