package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.time.YearMonth;

/**
 * What a department earned in a month: net of tax, of what finance agrees with.
 *
 * @param receivables how many it is made of
 */
@Context("receivables")
public record RevenueOfMonth(DepartmentId department, int year, int month, Money net, int receivables)
        implements Answer {
    /** How much, in this currency? */
    public record Of(DepartmentId department, int year, int month, String currency)
            implements Question<RevenueOfMonth> {}

    public YearMonth when() {
        return YearMonth.of(year, month);
    }
}
