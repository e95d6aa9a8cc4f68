package dossier.seals.command;

import static dossier.handbook.Authority.APPROVE_SEAL_USE;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.seals.api.SealId;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealStanding;
import dossier.seals.api.SealUseCommand;
import dossier.seals.api.SealUseCommand.*;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.*;
import dossier.seals.api.SealUseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SEA-01 … SEA-05, from the request to the entry in the register. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealUsesTest {
    private static final SealUseId ID = new SealUseId("u1"), OTHER_USE = new SealUseId("u2");
    private static final SealId SEAL = new SealId("contract-seal");
    private static final Actor ZHAO = someone("zhao", "sales"), QIAN = someone("qian", "office");
    private static final Actor LEADER = someone("zhou", "sales", APPROVE_SEAL_USE);
    private static final PersonId KEEPER = QIAN.person();
    private static final StoredFile PAGE = new StoredFile("ab".repeat(32), "pumps.pdf", "application/pdf", 7);
    private static final FileCard UPLOADED = new FileCard(PAGE.sha256(), true, PAGE.size());
    private static final SealStanding IN = new SealStanding(SEAL, SealKind.CONTRACT, KEEPER, null);
    private static final SealStanding OUT_FOR_ANOTHER = new SealStanding(SEAL, SealKind.CONTRACT, KEEPER, OTHER_USE);
    private static final SealStanding OUT = new SealStanding(SEAL, SealKind.CONTRACT, KEEPER, ID);
    private static final Duty TODAY = Duty.byEndOf(LocalDate.parse("2026-03-02"), SEA_04, "");

    private static final RequestUse REQUEST = new RequestUse(ID, SEAL, PAGE, 2, "pump contract");
    private static final UseRequested REQUESTED =
            new UseRequested(ID, SEAL, PAGE, 2, "pump contract", ZHAO.person(), new DepartmentId("sales"));
    private static final UseApproved APPROVED = new UseApproved(ID, LEADER.person(), "");
    private static final StampDocument STAMP = new StampDocument(ID, 2);
    private static final HandOutSeal HAND_OUT = new HandOutSeal(ID);
    private static final SealHandedOut HANDED_OUT = new SealHandedOut(ID, SEAL, KEEPER, ZHAO.person());
    private static final DutyBegun TO_RETURN = new DutyBegun(ID, TODAY);

    @Test
    void anyone_requests_a_registered_seal_for_a_document_that_is_there() {
        by(ZHAO).given().when(REQUEST).then(REQUESTED);
        by(ZHAO).given().when(REQUEST).allowedBy(STAGE, KNOWN, SEA_02);
        by(ZHAO).given(REQUESTED).when(REQUEST).refused(STAGE);
        by(ZHAO).knowing(SealStanding.unknown(SEAL), UPLOADED)
                .given()
                .when(REQUEST)
                .refused(KNOWN);
        by(ZHAO).knowing(IN, new FileCard(PAGE.sha256(), false, 0))
                .given()
                .when(REQUEST)
                .refused(SEA_02);
    }

    @Test
    void the_leader_of_the_requesters_department_approves_or_rejects_and_never_their_own() {
        by(LEADER).given(REQUESTED).when(new ApproveUse(ID, "")).then(APPROVED);
        by(LEADER).given(REQUESTED).when(new ApproveUse(ID, "")).allowedBy(SEA_05, STAGE, ORG_04);
        by(LEADER)
                .given(REQUESTED)
                .when(new RejectUse(ID, "not yet agreed"))
                .then(new UseRejected(ID, LEADER.person(), "not yet agreed"));
        by(someone("wu", "legal", APPROVE_SEAL_USE))
                .given(REQUESTED)
                .when(new ApproveUse(ID, ""))
                .refused(SEA_05);
        var own = someone("zhao", "sales", APPROVE_SEAL_USE);
        by(own).given(REQUESTED).when(new ApproveUse(ID, "")).refused(ORG_04);
        by(standingInFor(own, someone("li", "sales"), NOON, NOON.plusSeconds(60)))
                .given(REQUESTED)
                .when(new ApproveUse(ID, ""))
                .refused(ORG_04);
        by(LEADER).given(REQUESTED, APPROVED).when(new ApproveUse(ID, "")).refused(STAGE);
    }

    @Test
    void the_requester_gives_it_up_until_it_is_carried_out() {
        by(ZHAO).given(REQUESTED, APPROVED).when(new WithdrawUse(ID)).then(new UseWithdrawn(ID));
        by(LEADER).given(REQUESTED).when(new WithdrawUse(ID)).refused(ORG_04);
        by(ZHAO).given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN)
                .when(new WithdrawUse(ID))
                .refused(STAGE);
        by(QIAN).given(REQUESTED, new UseWithdrawn(ID)).when(STAMP).refused(STAGE, SEA_05);
    }

    @Test
    void the_keeper_alone_seals_what_the_leader_approved_in_no_more_copies_than_requested() {
        by(QIAN).given(REQUESTED, APPROVED).when(STAMP).then(new DocumentStamped(ID, SEAL, KEEPER, 2));
        by(QIAN).given(REQUESTED, APPROVED).when(STAMP).allowedBy(SEA_01, STAGE, SEA_05, SEA_03, SEA_02);
        by(LEADER).given(REQUESTED, APPROVED).when(STAMP).refused(SEA_01);
        by(QIAN).given(REQUESTED).when(STAMP).refused(SEA_05);
        by(QIAN).given(REQUESTED, APPROVED).when(new StampDocument(ID, 3)).refused(SEA_02);
    }

    @Test
    void a_seal_that_is_out_is_not_used_again_before_it_is_back_and_that_use_registered() {
        by(QIAN).knowing(OUT_FOR_ANOTHER).given(REQUESTED, APPROVED).when(STAMP).refused(SEA_03);
        by(QIAN).knowing(OUT_FOR_ANOTHER)
                .given(REQUESTED, APPROVED)
                .when(HAND_OUT)
                .refused(SEA_03);
    }

    @Test
    void out_of_hand_it_is_owed_back_on_the_same_day() {
        by(QIAN).given(REQUESTED, APPROVED).when(HAND_OUT).then(HANDED_OUT, TO_RETURN);
        by(ZHAO).given(REQUESTED, APPROVED).when(HAND_OUT).refused(SEA_01);
        var out = new SealUseEvent[] {REQUESTED, APPROVED, HANDED_OUT, TO_RETURN};
        by(QIAN).knowing(OUT)
                .given(out)
                .when(new TakeBackSeal(ID, 2))
                .then(new SealTakenBack(ID, SEAL, KEEPER, 2), new DutyKept(ID, SEA_04, "", TODAY.due(), NOON));
        by(QIAN).knowing(OUT).given(out).when(new TakeBackSeal(ID, 3)).refused(SEA_02);
        by(ZHAO).knowing(OUT).given(out).when(new TakeBackSeal(ID, 2)).refused(SEA_01);
        by(QIAN).given(REQUESTED, APPROVED).when(new TakeBackSeal(ID, 2)).refused(STAGE);
    }

    @Test
    void the_clock_tells_of_a_seal_that_stays_out_and_a_late_return_shows_as_one() {
        var remind = new RemindOfDuty(ID, SEA_04, "");
        var breach = new NoteBreach(ID, SEA_04, "");
        var breached = new DutyBreached(ID, SEA_04, "", TODAY.due());
        var house = by(Actor.HOUSE);
        house.given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN).when(remind).then(new DutyReminded(ID, SEA_04, ""));
        house.given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN).when(breach).refused(STAGE);
        house.at(TODAY.due())
                .given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN)
                .when(breach)
                .then(breached);
        by(QIAN).at(TODAY.due())
                .given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN)
                .when(breach)
                .refused(ORG_04);
        by(QIAN).at(TODAY.due().plusSeconds(60))
                .knowing(OUT)
                .given(REQUESTED, APPROVED, HANDED_OUT, TO_RETURN, breached)
                .when(new TakeBackSeal(ID, 1))
                .then(
                        new SealTakenBack(ID, SEAL, KEEPER, 1),
                        new DutyKept(ID, SEA_04, "", TODAY.due(), TODAY.due().plusSeconds(60)));
    }

    /** Everybody but the one who may is told nothing of the case, whatever its state. */
    @ParameterizedTest
    @EnumSource(SealKind.class)
    void whichever_seal_it_is_only_its_keeper_uses_it(SealKind kind) {
        var anothers = new SealStanding(SEAL, kind, new PersonId("wu"), null);
        by(QIAN).knowing(anothers).given(REQUESTED, APPROVED).when(STAMP).refused(SEA_01);
        by(someone("wu", "office"))
                .knowing(anothers)
                .given(REQUESTED, APPROVED)
                .when(STAMP)
                .allowedBy(SEA_01, STAGE, SEA_05, SEA_03, SEA_02);
    }

    private static Scenario<SealUseCommand, SealUseState, SealUseEvent> by(Actor actor) {
        return Scenario.of(SealUseDecider.SEAL_USE, actor).knowing(IN, UPLOADED);
    }
}
