package dossier.customers.command;

import static dossier.customers.command.CustomerLife.*;
import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.RATE_CREDIT;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.CreditTerms;
import dossier.customers.api.CustomerCommand.*;
import dossier.customers.api.CustomerEvent.*;
import dossier.handbook.Actor;
import dossier.words.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditTest {
    private static final Actor RATER = someone("fang", "finance", RATE_CREDIT, APPROVE_CREDIT);
    private static final Actor APPROVER = someone("gu", "finance", APPROVE_CREDIT);
    private static final CreditTerms GOOD = until(TODAY);
    private static final ProposeCredit PROPOSE = new ProposeCredit(ID, GOOD, "pays in time");
    private static final CreditProposed PROPOSED = new CreditProposed(ID, GOOD, RATER.person(), "pays in time");
    private static final ApproveCredit APPROVE = new ApproveCredit(ID, "fine");
    private static final RejectCredit REJECT = new RejectCredit(ID, "too much");

    @Test
    void finance_proposes_a_rating_that_is_valid_from_now_and_one_at_a_time() {
        by(RATER).given(opened()).when(PROPOSE).then(PROPOSED);
        by(RATER).given(opened()).when(PROPOSE).allowedBy(CUS_04, STAGE);
        by(LI).given(opened()).when(PROPOSE).refused(CUS_04);
        by(RATER).given(opened(PROPOSED)).when(PROPOSE).refused(STAGE);
        by(RATER)
                .given(opened())
                .when(new ProposeCredit(ID, until(TODAY.minusDays(1)), "?"))
                .refused(STAGE);
    }

    @Test
    void another_approves_or_rejects_it() {
        by(APPROVER)
                .given(opened(PROPOSED))
                .when(APPROVE)
                .then(new CreditApproved(ID, GOOD, APPROVER.person(), "fine"));
        by(APPROVER).given(opened(PROPOSED)).when(REJECT).then(new CreditRejected(ID, APPROVER.person(), "too much"));
        by(RATER).given(opened(PROPOSED)).when(APPROVE).refused(CUS_04);
        by(RATER).given(opened(PROPOSED)).when(REJECT).refused(CUS_04);
        by(standingInFor(RATER, LI, NOON, NOON.plusSeconds(1)))
                .given(opened(PROPOSED))
                .when(APPROVE)
                .refused(CUS_04);
        by(LI).given(opened(PROPOSED)).when(APPROVE).refused(CUS_04);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        by(APPROVER).given(opened()).when(APPROVE).refused(STAGE);
        by(APPROVER)
                .given(opened(PROPOSED, new CreditApproved(ID, GOOD, APPROVER.person(), "")))
                .when(APPROVE)
                .refused(STAGE);
        by(APPROVER)
                .given(opened(PROPOSED, new CreditRejected(ID, APPROVER.person(), "")))
                .when(REJECT)
                .refused(STAGE);
    }

    private static CreditTerms until(LocalDate day) {
        return new CreditTerms(CreditTerms.Rating.A, Money.cny("800000"), 60, day);
    }
}
