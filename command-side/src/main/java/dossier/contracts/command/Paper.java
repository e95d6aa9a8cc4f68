package dossier.contracts.command;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, as far as decisions rest on it.
 *
 * @param number null before the first submission
 * @param business null where the draft names no line of business
 */
record Paper(
        PersonId drafter,
        DepartmentId department,
        int version,
        List<ClauseKind> missing,
        Money amount,
        boolean complex,
        @Nullable String number,
        @Nullable String business) {
    static Paper of(ContractDrafted it) {
        var first = new Paper(
                it.drafter(), it.department(), 1, List.of(), it.draft().amount(), false, null, null);
        return first.revised(1, it.draft());
    }

    Paper revised(int version, ContractDraft draft) {
        return new Paper(
                drafter,
                department,
                version,
                draft.missingClauses(),
                draft.amount(),
                draft.complex(),
                number,
                draft.business());
    }

    Paper amended(@Nullable Money next) {
        return next == null ? this : new Paper(drafter, department, version, missing, next, complex, number, business);
    }

    Paper passedTo(PersonId successor) {
        return new Paper(successor, department, version, missing, amount, complex, number, business);
    }

    Paper numbered(String number) {
        return new Paper(drafter, department, version, missing, amount, complex, number, business);
    }
}
