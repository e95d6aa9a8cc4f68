package dossier.receivables.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** Everything one may ask of the revenue budget of a department for a year (REV-04). */
@Context("revenue-budgets")
public sealed interface BudgetCommand extends Command {
    @Override
    BudgetId id();

    /**
     * REV-04: proposes one, for a second person to decide.
     *
     * @param months net of tax, January first
     */
    record SetBudget(
            @NotNull BudgetId id,
            @NotNull DepartmentId department,
            @Min(2000) @Max(2100) int year,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{shape.currency}")
            String currency,

            @NotNull @Size(min = 12, max = 12)
            List<@NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal> months)
            implements BudgetCommand {}

    /** It is in force from then on. */
    record ApproveBudget(@NotNull BudgetId id) implements BudgetCommand {}

    /** Another one may be proposed. */
    record RejectBudget(
            @NotNull BudgetId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements BudgetCommand {}

    /** Why the revenue of a month is not what was budgeted; the months are explained in their order. */
    record ExplainDeviation(
            @NotNull BudgetId id,
            @Min(1) @Max(12) int month,
            @NotBlank @Size(max = 5_000) @Confidential String explanation)
            implements BudgetCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull BudgetId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements BudgetCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull BudgetId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements BudgetCommand {}
}
