package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;

import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentCommand.FixMilestone;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceCommand.ArchiveContract;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.files.api.FileCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** SOUND, CON-09: payment milestones agree with each other, and each becomes an obligation of the other side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final PaymentMilestone DEPOSIT = milestone(Kind.DEPOSIT, "30", null, Anchor.EFFECT, 7);
    private static final PaymentMilestone PROGRESS = milestone(Kind.PROGRESS, "30", MAY, null, null);
    private static final PaymentMilestone ACCEPTED = milestone(Kind.ACCEPTANCE, "35", null, Anchor.ACCEPTANCE, 15);
    private static final PaymentMilestone RETENTION = milestone(Kind.RETENTION, "5", null, Anchor.WARRANTY_END, null);
    private static final ContractDraft PAID =
            SMALL.with(new ContractTerms(new BigDecimal("13"), List.of(DEPOSIT, PROGRESS, ACCEPTED, RETENTION), null));
    private static final ContractDraft ODD = SMALL.with(new ContractTerms(null, List.of(RETENTION, DEPOSIT), null));
    private static final FixMilestone FIX = new FixMilestone(ID, 3, TODAY, SCAN);

    @Test
    void terms_that_do_not_agree_are_not_submitted_and_named() {
        by(DRAFTER)
                .given(drafted(ODD))
                .when(new SubmitContract(ID))
                .refusedMissing(SOUND, "terms.total", "terms.retention");
        by(DRAFTER).given(drafted(PAID)).when(new SubmitContract(ID)).allowedBy(SOUND);
        by(DRAFTER)
                .given(then(drafted(ODD), new ContractRevised(ID, 2, PAID, "")))
                .when(new SubmitContract(ID))
                .allowedBy(SOUND);
    }

    @Test
    void lines_that_do_not_add_up_to_the_amount_are_not_submitted() {
        var line = new ContractLine(
                "Pump", new BigDecimal("1"), "台", SMALL.amount().amount());
        var agreeing = new ContractTerms(null, List.of(), null).with(List.of(line));
        by(DRAFTER)
                .given(drafted(SMALL.with(agreeing)))
                .when(new SubmitContract(ID))
                .allowedBy(SOUND);
        by(DRAFTER)
                .given(drafted(SMALL.with(agreeing.with(List.of(line, line)))))
                .when(new SubmitContract(ID))
                .refusedMissing(SOUND, "terms.lines");
    }

    @Test
    void with_its_effect_the_payments_whose_day_is_known_are_owed() {
        var firstSigned = then(passedWith(PAID), new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN));
        by(MANAGER)
                .given(firstSigned)
                .when(new SignContract(ID, Party.US, TODAY, SCAN))
                .then(then(
                        new ContractEvent[] {
                            new ContractSigned(ID, Party.US, TODAY, SCAN), new ContractTookEffect(ID, TODAY)
                        },
                        then(duties(TODAY), owed())));
    }

    @Test
    void the_others_when_what_they_wait_for_has_happened() {
        var due = TODAY.plusDays(15);
        by(DRAFTER)
                .given(inEffectWith(PAID))
                .when(FIX)
                .then(
                        new MilestoneFixed(ID, 3, due, 3, SCAN),
                        new ObligationAdded(ID, 3, Party.COUNTERPARTY, "ACCEPTANCE", due),
                        begun(CON_09, "3", due));
        by(COORDINATOR)
                .given(inEffectWith(PAID))
                .when(new FixMilestone(ID, 4, TODAY, SCAN))
                .then(
                        new MilestoneFixed(ID, 4, TODAY, 3, SCAN),
                        new ObligationAdded(ID, 3, Party.COUNTERPARTY, "RETENTION", TODAY),
                        begun(CON_09, "3", TODAY));
    }

    @Test
    void but_once_with_evidence_and_not_before_it_has_happened() {
        by(DRAFTER)
                .given(inEffectWith(PAID))
                .when(new FixMilestone(ID, 1, TODAY, SCAN))
                .refused(KNOWN);
        by(DRAFTER)
                .given(inEffectWith(PAID))
                .when(new FixMilestone(ID, 5, TODAY, SCAN))
                .refused(KNOWN);
        by(DRAFTER)
                .given(inEffectWith(PAID))
                .when(new FixMilestone(ID, 3, TODAY.plusDays(1), SCAN))
                .refused(STAGE);
        by(DRAFTER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(inEffectWith(PAID))
                .when(FIX)
                .refused(KNOWN);
        by(WORKER).given(inEffectWith(PAID)).when(FIX).refused(ORG_04);
        by(DRAFTER).given(passedWith(PAID)).when(FIX).refused(STAGE);
    }

    @Test
    void a_payment_is_kept_like_any_obligation() {
        by(DRAFTER)
                .given(inEffectWith(PAID))
                .when(new FulfilObligation(ID, 1, TODAY, SCAN))
                .then(
                        new ObligationFulfilled(ID, 1, TODAY, SCAN),
                        kept(CON_09, "1", TODAY.plusDays(7), Instant.parse("2026-03-01T16:00:00Z")));
    }

    @Test
    void a_contract_whose_payments_are_not_all_known_is_not_performed() {
        by(COORDINATOR)
                .at(NOON)
                .given(then(
                        inEffectWith(PAID),
                        new ObligationFulfilled(ID, 1, TODAY, SCAN),
                        new ObligationFulfilled(ID, 2, TODAY, SCAN)))
                .when(new ArchiveContract(ID, "shelf"))
                .refused(CON_11, CON_11, CON_11);
    }

    private static ContractEvent[] passedWith(ContractDraft draft) {
        return then(passedLegal(SMALL), new ContractRevised(ID, 2, draft, ""));
    }

    private static ContractEvent[] inEffectWith(ContractDraft draft) {
        return then(then(passedWith(draft), new ContractTookEffect(ID, TODAY)), owed());
    }

    private static ContractEvent[] owed() {
        var week = TODAY.plusDays(7);
        return new ContractEvent[] {
            new MilestoneFixed(ID, 1, week, 1, null),
            new ObligationAdded(ID, 1, Party.COUNTERPARTY, "DEPOSIT", week),
            begun(CON_09, "1", week),
            new MilestoneFixed(ID, 2, MAY, 2, null),
            new ObligationAdded(ID, 2, Party.COUNTERPARTY, "PROGRESS", MAY),
            begun(CON_09, "2", MAY)
        };
    }

    private static PaymentMilestone milestone(
            Kind kind, String percent, @Nullable LocalDate dueOn, @Nullable Anchor anchor, @Nullable Integer days) {
        return new PaymentMilestone(kind.name(), kind, new BigDecimal(percent), null, dueOn, anchor, days);
    }
}
