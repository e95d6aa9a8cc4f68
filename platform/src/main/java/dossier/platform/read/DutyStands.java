package dossier.platform.read;

import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import java.time.LocalDate;

/**
 * As much of a duty as is counted.
 *
 * @param lastDay on which it is kept
 * @param daysLate by which it was kept, or given up, too late; 0 when it was not, and while it is owed
 */
public record DutyStands(Rule rule, State state, LocalDate lastDay, long daysLate) {
    public static DutyStands of(DutyLine duty) {
        return new DutyStands(duty.rule(), duty.state(), duty.lastDay(), duty.daysLate());
    }
}
