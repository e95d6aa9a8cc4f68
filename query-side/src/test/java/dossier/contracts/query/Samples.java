package dossier.contracts.query;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyId;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;

/** Contract c1 of the sales department: drafted by li, led by zhang, reviewed by wang of legal. */
public final class Samples {
    public static final ContractId C1 = new ContractId("c1");
    public static final PersonId LI = new PersonId("li"),
            ZHANG = new PersonId("zhang"),
            WANG = new PersonId("wang"),
            QIAN = new PersonId("qian");
    public static final DepartmentId SALES = new DepartmentId("sales"), LEGAL = new DepartmentId("legal");
    public static final LocalDate DUE = LocalDate.of(2026, 3, 4), SIGNED = LocalDate.of(2026, 3, 10);

    private Samples() {}

    public static ContractDraft draft(String title, String amount, boolean complex) {
        return new ContractDraft(
                title,
                new CounterpartyId("acme"),
                Money.cny(amount),
                true,
                complex,
                List.of(new ClauseText(ClauseKind.PRICE, "in full on delivery")),
                null);
    }

    public static ContractDrafted drafted() {
        return new ContractDrafted(C1, draft("Pumps", "480000", false), LI, SALES);
    }

    public static ContractSubmitted submitted(boolean major) {
        return new ContractSubmitted(C1, "HT-2026-0001", 1, major, DUE);
    }

    public static ReturnedByManager returned() {
        return new ReturnedByManager(
                C1, ZHANG, List.of(new Amendment(ClauseKind.PRICE, "half in advance", "cash flow")));
    }

    public static ApprovedByManager approvedByManager() {
        return new ApprovedByManager(C1, ZHANG, "", DUE);
    }

    public static ApprovedByLegal approvedByLegal() {
        return new ApprovedByLegal(C1, WANG);
    }

    public static JointReviewConvened convened() {
        return new JointReviewConvened(C1, List.of(WANG, QIAN), DUE);
    }

    public static ReviewPassed passed() {
        return new ReviewPassed(C1, 1, SIGNED);
    }

    public static ContractSigned signed(Party party) {
        return new ContractSigned(
                C1, party, SIGNED, new StoredFile("a".repeat(64), "signed.pdf", "application/pdf", 10));
    }

    public static ContractTookEffect effective() {
        return new ContractTookEffect(C1, SIGNED);
    }
}
