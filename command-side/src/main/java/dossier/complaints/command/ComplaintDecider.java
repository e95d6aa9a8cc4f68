package dossier.complaints.command;

import dossier.complaints.api.AftercareCommand;
import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintCommand.IntakeCommand;
import dossier.complaints.api.ComplaintCommand.LimitCommand;
import dossier.complaints.api.ComplaintCommand.MergeComplaint;
import dossier.complaints.api.ComplaintCorrectionCommand;
import dossier.complaints.api.ComplaintDutyCommand;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.EscalationCommand;
import dossier.complaints.api.SolutionCommand;
import dossier.complaints.api.SolutionCommand.RemedyCommand;
import dossier.complaints.command.ComplaintState.Absent;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.words.Event;
import java.util.List;

/** A complaint's decisions, one part of its life beside the other. Pure: no clock, no Spring, no Axon. */
public final class ComplaintDecider {
    private ComplaintDecider() {}

    /** The handbook, command by command. */
    private static final Clauses<ComplaintCommand, ComplaintState> CLAUSES = Clauses.of(
                    ComplaintCommand.class, ComplaintState.class)
            .and(IntakeDecider.CLAUSES)
            .and(LimitDecider.CLAUSES)
            .and(SolutionDecider.CLAUSES)
            .and(AftercareDecider.CLAUSES)
            .and(EscalationDecider.CLAUSES)
            .and(ComplaintCorrectionDecider.CLAUSES)
            .and(ComplaintDutyDecider.CLAUSES);

    public static final Decider<ComplaintCommand, ComplaintState, ComplaintEvent> COMPLAINT = new Decider<>(
            ComplaintCommand.class,
            new Absent(),
            ComplaintState::evolve,
            CLAUSES,
            ComplaintDecider::decide,
            ComplaintDecider::granted);

    /** What other cases remember of it. */
    private static List<? extends Event> granted(ComplaintCommand command, ComplaintState state, Circumstances given) {
        return switch (command) {
            case MergeComplaint merge -> IntakeDecider.granted(merge, state);
            case RemedyCommand remedy -> RemedyDecider.granted(remedy, state, given);
            default -> List.of();
        };
    }

    private static List<ComplaintEvent> decide(ComplaintCommand command, ComplaintState state, Circumstances given) {
        return switch (command) {
            case IntakeCommand taking -> IntakeDecider.decide(taking, state, given);
            case LimitCommand limiting -> LimitDecider.decide(limiting, state, given);
            case SolutionCommand solving -> SolutionDecider.decide(solving, state, given);
            case AftercareCommand caring -> AftercareDecider.decide(caring, state, given);
            case EscalationCommand raising -> EscalationDecider.decide(raising, state, given);
            case ComplaintCorrectionCommand correcting -> ComplaintCorrectionDecider.decide(correcting, state, given);
            case ComplaintDutyCommand duty -> ComplaintDutyDecider.decide(duty, state, given);
        };
    }
}
