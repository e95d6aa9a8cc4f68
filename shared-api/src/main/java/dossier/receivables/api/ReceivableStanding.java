package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.receivables.api.ReceivableEvent.DunningStepTaken;
import dossier.receivables.api.ReceivableEvent.DutyBegun;
import dossier.receivables.api.ReceivableEvent.DutyKept;
import dossier.words.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a receivable stands, as its own stream says (REV-02).
 *
 * @param balance null when there is no such receivable
 * @param steps how often its customer was urged to pay it
 * @param owed the duty to urge them, while it is owed
 */
@Context("receivables")
public record ReceivableStanding(
        ReceivableId receivable,
        @Nullable Balance balance,
        int steps,
        @Nullable Duty owed) implements Answer {
    /** Where does it stand? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(ReceivableId receivable) implements Question<ReceivableStanding> {}

    public boolean overdue(LocalDate today) {
        return balance != null && balance.overdue(today);
    }

    /** What it remembers of being urged: the step, its duty kept, and the next one begun. */
    public List<ReceivableEvent> urged(
            DunningMeans means,
            String reason,
            @Nullable LocalDate promisedOn,
            @Nullable Integer letter,
            Circumstances given) {
        var events = new ArrayList<ReceivableEvent>();
        events.add(new DunningStepTaken(receivable, steps + 1, means, reason, promisedOn, letter));
        if (owed != null)
            events.add(new DutyKept(receivable, owed.rule(), owed.subject(), owed.due(), given.happenedAt()));
        events.add(new DutyBegun(receivable, chase(given.today(), given)));
        return events;
    }

    /** REV-02: it is to be chased so many days after a day, if it is not paid by then. */
    public static Duty chase(LocalDate from, Circumstances given) {
        var days = given.policy().terms().receivables().chaseDays();
        return Duty.byEndOf(from.plusDays(days), Rule.REV_02, "");
    }
}
