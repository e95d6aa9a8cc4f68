package dossier.appraisals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/**
 * How many are excellent in a cycle, where the policy limits it.
 *
 * @param others appraised in the cycle beside the one who is asked about
 * @param excellent of those
 */
@Context("appraisals")
public record GradesOfCycle(CycleId cycle, int others, int excellent) implements Answer {
    private static final int WHOLE = 100;

    /** How do the others stand? Whoever asks holds the cycle until their command is written. */
    public record Of(CycleId cycle, AppraisalId beside) implements Question<GradesOfCycle> {}

    /** Whether one more may be excellent, at this share of all in percent; one always may. 0 limits nothing. */
    public boolean leavesRoom(int share) {
        return share == 0 || excellent < Math.max(1, (others + 1) * share / WHOLE);
    }
}
