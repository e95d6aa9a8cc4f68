package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.JOINT_REVIEW;
import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.contracts.api.ContractStage.TO_SIGN;
import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ClearanceCommand;
import dossier.contracts.api.ClearanceCommand.*;
import dossier.contracts.api.ClearanceEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CreditStanding;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * CON-13: a contract whose prices depart from the price list. CON-14: one beyond the credit of its counterparty. Either is found at submission, so that finance hears of it while the reviews go on, and held against the
 * credit as it stands then at our own signature, which is what binds the house; the other side's signature is only taken in.
 */
final class ClearanceDecider {
    private ClearanceDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ClearanceCommand, ContractState> CLAUSES = Clauses.of(ClearanceCommand.class, ContractState.class)
            .before(SignOffRisk.class,
                    may(RSK_04, SIGN_OFF_RISK),
                    needs(ORG_04, "not-own-draft", ContractClauses.notOwnDraft(SIGN_OFF_RISK)),
                    needs(STAGE, "contract-before-signature", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW, JOINT_REVIEW, TO_SIGN)),
                    needs(STAGE, "risk-not-signed-off-yet", c -> !c.open().review().cleared().riskTaken()),
                    asks(STAGE, "risk-to-sign-off", (_, c, given) -> !faults(c, given).isEmpty()))
            .before(ApproveDeviation.class,
                    may(CON_13, APPROVE_PRICES),
                    needs(ORG_04, "not-own-draft", ContractClauses.notOwnDraft(APPROVE_PRICES)),
                    needs(STAGE, "contract-before-signature", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW, JOINT_REVIEW, TO_SIGN)),
                    needs(STAGE, "deviation-not-approved-yet", c -> !c.open().review().cleared().deviationApproved()),
                    asks(STAGE, "deviation-to-approve", (_, c, given) -> !Pricing.deviations(c, given).isEmpty()))
            .asking(SignOffRisk.class, (sign, c, _) -> List.of(standing(sign.id(), c)))
            .asking(ApproveDeviation.class, (_, c, _) -> Pricing.asCompared(c));
    // spotless:on

    static List<ContractEvent> decide(ClearanceCommand command, ContractState state, Circumstances given) {
        return switch (command) {
            case SignOffRisk(var id, var reason) ->
                List.of(new RiskSignedOff(id, given.by().person(), faults(state, given), reason));
            case ApproveDeviation(var id, var reason) ->
                List.of(new DeviationApproved(id, given.by().person(), Pricing.deviations(state, given), reason));
        };
    }

    /** Submitted, and what is found on that occasion. */
    static List<ContractEvent> with(ContractEvent submitted, ContractState state, Circumstances given) {
        var events = new ArrayList<ContractEvent>(List.of(submitted));
        var faults = faults(state, given);
        if (!faults.isEmpty()) events.add(new RiskFound(submitted.id(), faults));
        Pricing.compared(submitted.id(), state, given).ifPresent(events::add);
        return events;
    }

    /** Names what is beyond the credit. Where credit is not controlled yet, or the other side signs, it does not apply. */
    static <X> Clause<X, ContractState> riskSignedOff() {
        return onlyIf(
                (_, given) -> given.all(CreditStanding.class).anyMatch(CreditStanding::controlled),
                asksNothingMissing(
                        CON_14,
                        "risk-signed-off",
                        (_, c, given) -> c.open().review().cleared().riskTaken() ? List.of() : faults(c, given)));
    }

    static Question<?> standing(ContractId id, ContractState state) {
        return new CreditStanding.Of(state.open().receivable().counterparty(), id);
    }

    private static List<String> faults(ContractState state, Circumstances given) {
        return given.all(CreditStanding.class)
                .flatMap(it -> it.faults(state.open().receivable(), given.today()).stream())
                .toList();
    }
}
