package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAdded;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.words.PersonId;
import java.util.List;

/** CON-06: who was named to review a contract together. */
final class JointReviewers {
    private JointReviewers() {}

    static List<PersonId> after(List<PersonId> before, ContractEvent event) {
        return switch (event) {
            case JointReviewConvened it -> it.reviewers();
            case ContractSubmitted _ -> List.of();
            case ReviewHandedOver it -> plus(without(before, it.predecessor()), it.successor());
            case ReviewerAdded it -> plus(before, it.reviewer());
            default -> before;
        };
    }

    private static List<PersonId> without(List<PersonId> all, PersonId one) {
        return all.stream().filter(it -> !it.equals(one)).toList();
    }
}
