package dossier.contracts.command;

import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyCommand;
import dossier.contracts.api.ContractDutyCommand.*;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.handbook.Clauses;
import java.util.List;
import java.util.stream.Stream;

/** What the clock may tell a contract of its duties, and when. */
final class DutyDecider {
    private DutyDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ContractDutyCommand, ContractState> CLAUSES = Clauses.of(ContractDutyCommand.class, ContractState.class)
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, c, given) -> c.open().performance().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-breach", (note, c, given) -> c.open().performance().duties().toBreach(note.rule(), note.subject(), given.at())));
    // spotless:on

    static List<ContractEvent> decide(ContractDutyCommand command, ContractState state) {
        return switch (command) {
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
}
