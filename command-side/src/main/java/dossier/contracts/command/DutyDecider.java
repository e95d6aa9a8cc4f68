package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.contracts.command.ContractClauses.due;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyCommand;
import dossier.contracts.api.ContractDutyCommand.*;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Receivable;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.policies.api.DueDays;
import dossier.policies.api.WorkingDay;
import java.util.List;
import java.util.stream.Stream;

/** What the clock may tell a contract of its duties, and when; and ENTRY, what of its revenue is to be entered. */
final class DutyDecider {
    private DutyDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ContractDutyCommand, ContractState> CLAUSES = Clauses.of(ContractDutyCommand.class, ContractState.class)
            .before(ExpectRevenue.class, byTheHouse())
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, c, given) -> c.open().performance().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-breach", (note, c, given) -> c.open().performance().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(ExpectRevenue.class, (_, _, given) -> List.of(entryDue(given)));
    // spotless:on

    static List<ContractEvent> decide(ContractDutyCommand command, ContractState state, Circumstances given) {
        return switch (command) {
            case ExpectRevenue(var id) -> expected(id, state, given);
            case RemindOfDuty(var id, var rule, var subject) ->
                Stream.concat(
                                Stream.of(new DutyReminded(id, rule, subject)),
                                TermDecider.announced(id, rule, subject, state).stream())
                        .toList();
            case NoteBreach(var id, var rule, var subject) -> {
                var owed =
                        state.open().performance().duties().find(rule, subject).orElseThrow();
                yield List.of(new DutyBreached(id, rule, subject, owed.duty().due()));
            }
        };
    }

    /** Each milestone that can be entered is, by its day, or some working days from now where that is near or over. */
    private static List<ContractEvent> expected(ContractId id, ContractState state, Circumstances given) {
        var receivable = state.open().receivable();
        if (!state.at(EFFECTIVE) || receivable.framework()) return List.of();
        return receivable.owed().stream()
                .filter(it -> !it.paid() && receivable.claimed(it.milestone()).isEmpty())
                .filter(it -> notExpected(it.milestone(), state))
                .<ContractEvent>map(it -> new DutyBegun(id, entry(it, given)))
                .toList();
    }

    private static boolean notExpected(int milestone, ContractState state) {
        return state.open()
                .performance()
                .duties()
                .find(ENTRY, milestone(milestone))
                .isEmpty();
    }

    private static Duty entry(Receivable.Owed it, Circumstances given) {
        var subject = milestone(it.milestone());
        var prompt = DueDays.duty(ENTRY, subject, entryDue(given), given);
        return it.dueOn().isAfter(prompt.lastDay()) ? Duty.byEndOf(it.dueOn(), ENTRY, subject) : prompt;
    }

    private static WorkingDay.After entryDue(Circumstances given) {
        return due(given, given.policy().terms().receivables().entryDays());
    }

    /** What was paid without being entered is not to be entered any more. */
    static List<ContractEvent> paidUnentered(ContractId id, int obligation, ContractState state) {
        return state.open().receivable().owed().stream()
                .filter(it -> it.obligation() == obligation && !notExpected(it.milestone(), state))
                .<ContractEvent>map(it -> new DutyLapsed(id, ENTRY, milestone(it.milestone())))
                .toList();
    }

    /** What the duty to enter it is about. */
    static String milestone(int number) {
        return "milestone-" + number;
    }
}
