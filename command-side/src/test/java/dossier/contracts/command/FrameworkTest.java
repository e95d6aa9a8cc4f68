package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeCommand.SignChange;
import dossier.contracts.api.ChangeEvent.ChangePassed;
import dossier.contracts.api.ChangeEvent.ChangeProposed;
import dossier.contracts.api.ChangeEvent.ChangeSigned;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.FrameworkRoom;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** FRAME: what is called off from a framework contract stays within it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameworkTest {
    private static final ContractId FRAME_CONTRACT = new ContractId("frame");
    private static final ContractDraft CALL_OFF =
            draft(Money.cny("400.00"), false).with(ContractTerms.callOff(FRAME_CONTRACT));
    private static final FrameworkRoom ROOM = room(ACME, true, null, "600.00");

    @Test
    void a_call_off_within_its_framework_is_drafted_revised_and_submitted() {
        knowing(ROOM).given().when(new DraftContract(ID, CALL_OFF)).allowedBy(FRAME);
        knowing(ROOM)
                .given(drafted(CALL_OFF))
                .when(new ReviseContract(ID, CALL_OFF, ""))
                .allowedBy(FRAME);
        knowing(ROOM).given(drafted(CALL_OFF)).when(new SubmitContract(ID)).allowedBy(FRAME);
        knowing(room(ACME, true, TODAY, "600.00"))
                .given(drafted(CALL_OFF))
                .when(new SubmitContract(ID))
                .allowedBy(FRAME);
    }

    @Test
    void none_from_a_framework_that_is_not_in_effect_or_has_expired() {
        for (var over : List.of(room(ACME, false, null, "0"), room(ACME, true, TODAY.minusDays(1), "0"))) {
            knowing(over).given().when(new DraftContract(ID, CALL_OFF)).refused(FRAME);
            knowing(over).given(drafted(CALL_OFF)).when(new SubmitContract(ID)).refused(FRAME);
        }
        knowing(FrameworkRoom.none(FRAME_CONTRACT))
                .given()
                .when(new DraftContract(ID, CALL_OFF))
                .refused(FRAME, FRAME, FRAME);
    }

    @Test
    void none_with_another_counterparty() {
        knowing(room(new CounterpartyId("other"), true, null, "0"))
                .given()
                .when(new DraftContract(ID, CALL_OFF))
                .refused(FRAME);
    }

    @Test
    void none_over_the_ceiling_and_what_is_left_is_told() {
        var tight = room(ACME, true, null, "600.01");
        knowing(tight).given().when(new DraftContract(ID, CALL_OFF)).refusedMissing(FRAME, "CNY 399.99");
        knowing(tight).given(drafted(CALL_OFF)).when(new SubmitContract(ID)).refusedMissing(FRAME, "CNY 399.99");
        var dollars = draft(new Money(BigDecimal.ONE, "USD"), false).with(ContractTerms.callOff(FRAME_CONTRACT));
        knowing(ROOM).given().when(new DraftContract(ID, dollars)).refused(FRAME);
    }

    @Test
    void nor_by_an_amendment() {
        knowing(ROOM).given(inEffect(CALL_OFF)).when(amendment("400.01")).refusedMissing(FRAME, "CNY 400.00");
        knowing(ROOM).given(inEffect(CALL_OFF)).when(amendment("400.00")).allowedBy(FRAME);
    }

    @Test
    void its_own_ceiling_is_amended_to_no_less_than_what_is_called_off() {
        var framework = SMALL.with(ContractTerms.framework(new BigDecimal("1000.00"), null));
        knowing(ROOM).given(inEffect(framework)).when(ceiling("600.00")).allowedBy(FRAME);
        knowing(ROOM).given(inEffect(framework)).when(ceiling("599.99")).refusedMissing(FRAME, "CNY 600.00");
        knowing(ROOM).given(inEffect(CALL_OFF)).when(ceiling("2000.00")).refused(FRAME);
        var proposed = then(
                inEffect(framework),
                new ChangeProposed(
                        ID,
                        1,
                        ChangeKind.AMENDMENT,
                        "more",
                        "as agreed",
                        null,
                        DRAFTER.person(),
                        new BigDecimal("700.00")),
                new ChangePassed(ID, 1, COORDINATOR.person(), ""),
                new ChangeSigned(ID, 1, Party.US, TODAY, SCAN));
        knowing(MANAGER, room(ACME, true, null, "700.01"))
                .given(proposed)
                .when(theirs())
                .refusedMissing(FRAME, "CNY 700.01");
        knowing(MANAGER, ROOM).given(proposed).when(theirs()).allowedBy(FRAME);
    }

    @Test
    void a_ceiling_over_the_threshold_needs_the_joint_review_as_an_amount_does() {
        var framework = SMALL.with(ContractTerms.framework(new BigDecimal("1000.00"), null));
        knowing(ROOM).given(inEffect(framework)).when(ceiling("499999.99")).allowedBy(CON_06);
        knowing(ROOM).given(inEffect(framework)).when(ceiling("500000.00")).refused(CON_06);

        var large = draft(Money.cny("1.00"), false).with(ContractTerms.framework(new BigDecimal("500000.00"), null));
        by(DRAFTER)
                .given(drafted(large))
                .when(new SubmitContract(ID))
                .then(new ContractSubmitted(ID, NUMBER, 1, true, DUE), limit(ContractStage.MANAGER_REVIEW));
        knowing(ROOM).given(jointly(large)).when(ceiling("900000.00")).allowedBy(FRAME);
    }

    private static ContractEvent[] jointly(ContractDraft draft) {
        return then(
                drafted(draft),
                new ContractSubmitted(ID, NUMBER, 1, true, DUE),
                managerApproved(),
                new ContractTookEffect(ID, TODAY));
    }

    private static SignChange theirs() {
        return new SignChange(ID, 1, Party.COUNTERPARTY, TODAY, SCAN);
    }

    private static ProposeChange ceiling(String amount) {
        return new ProposeChange(ID, ChangeKind.AMENDMENT, "more", "as agreed", null, new BigDecimal(amount));
    }

    @Test
    void a_framework_is_not_called_off_from_another() {
        var both = SMALL.with(new ContractTerms(null, List.of(), null, BigDecimal.TEN, FRAME_CONTRACT, null));
        knowing(room(ACME, true, null, "-1000000"))
                .given(drafted(both))
                .when(new SubmitContract(ID))
                .refusedMissing(SOUND, "terms.frame");
    }

    private static ProposeChange amendment(String amount) {
        return new ProposeChange(ID, ChangeKind.AMENDMENT, "more", "as agreed", Money.cny(amount));
    }

    private static ContractEvent[] inEffect(ContractDraft draft) {
        return then(passedLegal(SMALL), new ContractRevised(ID, 2, draft, ""), new ContractTookEffect(ID, TODAY));
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> knowing(FrameworkRoom room) {
        return knowing(DRAFTER, room);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> knowing(Actor actor, FrameworkRoom room) {
        return by(actor)
                .knowing(
                        room,
                        new CounterpartyCard(ACME, true, "Acme"),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null),
                        new ContractNumber(NUMBER));
    }

    private static FrameworkRoom room(
            CounterpartyId counterparty, boolean inEffect, @Nullable LocalDate endsOn, String taken) {
        return new FrameworkRoom(
                FRAME_CONTRACT, counterparty, inEffect, endsOn, Money.cny("1000.00"), new BigDecimal(taken));
    }
}
