package dossier.contracts.command;

import dossier.contracts.api.ChangeCommand;
import dossier.contracts.api.ClearanceCommand;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.DraftingCommand;
import dossier.contracts.api.ContractCommand.HandlingCommand;
import dossier.contracts.api.ContractCommand.ReviewCommand;
import dossier.contracts.api.ContractCommand.SigningCommand;
import dossier.contracts.api.ContractDutyCommand;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.CorrectionCommand;
import dossier.contracts.api.PaymentCommand;
import dossier.contracts.api.PerformanceCommand;
import dossier.contracts.api.TakeoverCommand;
import dossier.contracts.api.TermCommand;
import dossier.contracts.command.ContractState.Absent;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import java.util.List;

/** A contract's decisions, one part of its life beside the other. Pure: no clock, no Spring, no Axon. */
public final class ContractDecider {
    private ContractDecider() {}

    /** The handbook, command by command. */
    private static final Clauses<ContractCommand, ContractState> CLAUSES = Clauses.of(
                    ContractCommand.class, ContractState.class)
            .and(DraftingDecider.CLAUSES)
            .and(ReviewDecider.CLAUSES)
            .and(SigningDecider.CLAUSES)
            .and(Handling.CLAUSES)
            .and(PerformanceDecider.CLAUSES)
            .and(ChangeDecider.CLAUSES)
            .and(PaymentDecider.CLAUSES)
            .and(TermDecider.CLAUSES)
            .and(CorrectionDecider.CLAUSES)
            .and(TakeoverDecider.CLAUSES)
            .and(ClearanceDecider.CLAUSES)
            .and(DutyDecider.CLAUSES);

    public static final Decider<ContractCommand, ContractState, ContractEvent> CONTRACT = new Decider<>(
            ContractCommand.class,
            new Absent(),
            ContractState::evolve,
            CLAUSES,
            (command, state, given) -> ReviewLimits.with(decide(command, state, given), state, given));

    private static List<ContractEvent> decide(ContractCommand command, ContractState state, Circumstances given) {
        return switch (command) {
            case DraftingCommand drafting -> DraftingDecider.decide(drafting, state, given);
            case ReviewCommand review -> ReviewDecider.decide(review, state, given);
            case SigningCommand sign -> SigningDecider.decide(sign, state, given);
            case HandlingCommand handling -> List.of(Handling.decide(handling, state, given));
            case PerformanceCommand performing -> PerformanceDecider.decide(performing, state, given);
            case ChangeCommand changing -> ChangeDecider.decide(changing, state, given);
            case TakeoverCommand taking -> TakeoverDecider.decide(taking, given);
            case CorrectionCommand correcting -> CorrectionDecider.decide(correcting, state, given);
            case ClearanceCommand clearing -> ClearanceDecider.decide(clearing, state, given);
            case ContractDutyCommand duty -> DutyDecider.decide(duty, state, given);
            case PaymentCommand payment -> PaymentDecider.decide(payment, state);
            case TermCommand term -> TermDecider.decide(term, state, given);
        };
    }
}
