package dossier.contracts.command;

import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.NumberHolder;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.Receivable;
import dossier.contracts.api.TakeoverCommand;
import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.command.ContractState.Absent;
import dossier.contracts.command.ContractState.Open;
import dossier.counterparties.api.CounterpartyCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How a running contract is taken over. No rule of ours about its making is asked, and none is said to have been kept. */
final class TakeoverDecider {
    private TakeoverDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<TakeoverCommand, ContractState> CLAUSES = Clauses.of(TakeoverCommand.class, ContractState.class)
            .opening(TakeOverContract.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "new-contract", c -> c instanceof Absent),
                    asks(ORG_04, "owner-beside-who-takes-over", (take, _, given) -> !given.by().is(take.owner())),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()),
                    asks(KNOWN, "employed-owner", (_, _, given) -> given.know(PersonCard.class).active()),
                    asks(UNIQUE, "free-contract-number", (take, _, given) -> !ContractNumber.isOurs(take.number()) && given.know(NumberHolder.class).holder() == null),
                    asks(STAGE, "days-in-order", (take, _, given) -> inOrder(take, given)))
            .asking(TakeOverContract.class, (take, _, given) -> List.of(
                    new CounterpartyCard.Of(take.draft().counterparty()),
                    new PersonCard.Of(take.owner()),
                    new NumberHolder.Of(take.number()),
                    PerformanceDecider.copiesDue(given.today(), given),
                    PerformanceDecider.orderDue(given.today(), given)));
    // spotless:on

    static List<ContractEvent> decide(TakeoverCommand command, Circumstances given) {
        return switch (command) {
            case TakeOverContract take -> {
                var taken = taken(take, given);
                var events = new ArrayList<ContractEvent>(List.of(taken));
                for (var it : take.obligations()) {
                    var number = events.size() / 2 + 1;
                    events.add(new ObligationAdded(take.id(), number, it.obliged(), it.text(), it.dueOn()));
                    events.add(new DutyBegun(take.id(), Duty.byEndOf(it.dueOn(), CON_09, Integer.toString(number))));
                }
                events.addAll(PerformanceDecider.beginning(take.id(), given.today(), given));
                if (expectsAnOrder(take, given))
                    events.add(PerformanceDecider.firstOrder(take.id(), given.today(), given));
                events.addAll(TermDecider.beginning(take.id(), opened(taken), given));
                yield events;
            }
        };
    }

    /** ORD-01: where the house still has to deliver, the order it does so by. Nobody asked for the day of one when contracts were taken over before. */
    private static boolean expectsAnOrder(TakeOverContract take, Circumstances given) {
        var terms = take.draft().terms();
        var framework = terms != null && terms.ceiling() != null;
        return !framework
                && take.obligations().stream().anyMatch(it -> it.obliged() == Party.US)
                && given.all(WorkingDay.class)
                        .anyMatch(it -> PerformanceDecider.orderDue(given.today(), given)
                                .equals(it.asked()));
    }

    private static ContractTakenOver taken(TakeOverContract take, Circumstances given) {
        return new ContractTakenOver(
                take.id(),
                take.number(),
                take.owner(),
                Objects.requireNonNull(given.know(PersonCard.class).department()),
                take.draft(),
                given.policy().terms().isMajor(take.draft().weight()),
                take.signedByUs(),
                take.signedByCounterparty(),
                take.effectiveOn(),
                take.place(),
                TakeoverEvent.UNCHECKED);
    }

    static Open opened(ContractTakenOver taken) {
        var draft = taken.draft();
        var paper = new Paper(
                taken.owner(),
                taken.department(),
                1,
                draft.missingClauses(),
                draft.amount(),
                draft.complex(),
                taken.number(),
                draft.business());
        return new Open(
                ContractStage.EFFECTIVE,
                paper,
                Review.begun(taken.major()),
                Map.of(Party.US, taken.signedByUs(), Party.COUNTERPARTY, taken.signedByCounterparty()),
                Set.of(),
                Cosigned.NONE,
                Performance.NONE,
                Terms.takenOver(draft),
                Corrections.NONE,
                Objects.requireNonNull(Receivable.after(null, taken)));
    }

    /** Both had signed when it took effect, and it has. */
    private static boolean inOrder(TakeOverContract take, Circumstances given) {
        return !take.signedByUs().isAfter(take.effectiveOn())
                && !take.signedByCounterparty().isAfter(take.effectiveOn())
                && !take.effectiveOn().isAfter(given.today());
    }
}
