package dossier.policies.api;

import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import java.time.LocalDate;
import java.util.Objects;

/** Duties whose limit counts working days. */
public final class DueDays {
    private DueDays() {}

    /** Owed by the end of the working day asked for; by the days of the week where no calendar is published. */
    public static Duty duty(Rule rule, String subject, WorkingDay.After asked, Circumstances given) {
        return Duty.byEndOf(day(asked, given), rule, subject);
    }

    private static LocalDate day(WorkingDay.After asked, Circumstances given) {
        var answer = given.all(WorkingDay.class)
                .filter(it -> it.answers(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody asked for " + asked));
        return answer.day() != null
                ? answer.day()
                : Objects.requireNonNull(WorkingCalendar.byTheWeek(asked.from())
                        .after(asked.from(), asked.workingDays())
                        .day());
    }
}
