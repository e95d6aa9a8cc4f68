package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentCommand;
import dossier.contracts.api.PaymentCommand.*;
import dossier.contracts.api.PaymentEvent.*;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.files.api.FileCard;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract's decisions about what it says of its payments. */
final class PaymentDecider {
    private PaymentDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<PaymentCommand, ContractState> CLAUSES = Clauses.of(PaymentCommand.class, ContractState.class)
            .before(FixMilestone.class,
                    businessOrContractGroup(),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    asks(KNOWN, "waiting-milestone", (fix, c, _) -> c.open().terms().waiting().containsKey(fix.milestone())),
                    asks(STAGE, "day-that-has-come", (fix, _, given) -> !fix.happenedOn().isAfter(given.today())),
                    uploaded(FixMilestone::evidence))
            .asking(FixMilestone.class, (fix, _, _) -> List.of(new FileCard.Of(fix.evidence().sha256())));
    // spotless:on

    static List<ContractEvent> decide(PaymentCommand command, ContractState state) {
        return switch (command) {
            case FixMilestone(var id, var number, var happenedOn, var evidence) -> {
                var milestone = state.open().terms().milestone(number);
                var obligation = state.open().performance().obligations().next();
                yield owed(id, number, milestone, obligation, milestone.dueAfter(happenedOn), evidence);
            }
        };
    }

    /** Before submission: what a contract says beyond its clauses agrees with itself. */
    static <X> Clause<X, ContractState> agreeing() {
        return onlyIf(
                (c, _) -> c.open().terms().said(),
                nothingMissing(SOUND, "terms-that-agree", c -> c.open().terms().faults()));
    }

    /** What is owed from the day it takes effect: the payments whose day is known by then (CON-09). */
    static List<ContractEvent> beginning(ContractId id, LocalDate effectiveOn, ContractState state) {
        var events = new ArrayList<ContractEvent>();
        var obligation = state.open().performance().obligations().next();
        for (var waiting : state.open().terms().waiting().entrySet()) {
            var due = waiting.getValue().dueWithEffect(effectiveOn);
            if (due.isPresent())
                events.addAll(owed(id, waiting.getKey(), waiting.getValue(), obligation++, due.get(), null));
        }
        return events;
    }

    private static List<ContractEvent> owed(
            ContractId id,
            int number,
            PaymentMilestone milestone,
            int obligation,
            LocalDate due,
            @Nullable StoredFile evidence) {
        return List.of(
                new MilestoneFixed(id, number, due, obligation, evidence),
                new ObligationAdded(id, obligation, Party.COUNTERPARTY, milestone.text(), due),
                new DutyBegun(id, Duty.byEndOf(due, CON_09, Integer.toString(obligation))));
    }
}
