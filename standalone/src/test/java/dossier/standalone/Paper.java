package dossier.standalone;

import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyId;
import dossier.words.ClauseKind;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.Arrays;

/** What clients write: contracts with everything in them that a contract needs. */
public final class Paper {
    /** Below the amount from which a contract is major, and above. */
    static final String MINOR = "48000.00", MAJOR = "860000.00";

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 2);

    private Paper() {}

    public static DraftContract draft(ContractId id, String amount) {
        var clauses = Arrays.stream(ClauseKind.values())
                .map(it -> new ClauseText(it, "第 " + (it.ordinal() + 1) + " 条。"))
                .toList();
        return new DraftContract(
                id,
                new ContractDraft(
                        "销售合同 " + id, new CounterpartyId("huacheng"), Money.cny(amount), true, false, clauses, null));
    }

    public static ReviewAsLegal confirmedByLegal(ContractId id) {
        return new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED);
    }

    public static SignContract signed(ContractId id, Party party, StoredFile evidence) {
        return new SignContract(id, party, SOME_DAY, evidence);
    }
}
