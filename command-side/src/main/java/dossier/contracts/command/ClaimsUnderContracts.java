package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;

import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.ContractClaims.Milestone;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Receivable.Claimed;
import dossier.contracts.api.Receivable.Owed;
import dossier.contracts.command.ContractState.Open;
import dossier.handbook.Duties;
import dossier.handbook.Fact;
import dossier.handbook.Rule;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** REV-01: what may be entered as revenue under contracts, read from their own streams, so that a claim rests on the version it was decided on. */
@Component
class ClaimsUnderContracts implements Answering<ContractClaims.Of> {
    private final EventStore store;

    ClaimsUnderContracts(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<ContractClaims.Of> question() {
        return ContractClaims.Of.class;
    }

    @Override
    public Fact answer(ContractClaims.Of asked) {
        return History.of(asked.contract(), ContractEvent.class, store)
                .map(it -> it.says(claims(asked.contract(), it.events())))
                .orElseGet(() -> new Fact(ContractClaims.none(asked.contract()), null));
    }

    static ContractClaims claims(ContractId id, List<ContractEvent> history) {
        var open = ContractDecider.CONTRACT.after(history).open();
        var receivable = open.receivable();
        var payments = receivable.payments();
        var milestones = IntStream.rangeClosed(1, payments.size())
                .mapToObj(it -> milestone(it, open))
                .toList();
        return new ContractClaims(
                id,
                open.paper().number(),
                open.stage() == EFFECTIVE && !open.terms().framework(),
                open.paper().department(),
                receivable.counterparty(),
                receivable.taxIncluded(),
                receivable.taxRate(),
                milestones);
    }

    private static Milestone milestone(int number, Open contract) {
        var receivable = contract.receivable();
        var owed = receivable.owed().stream()
                .filter(it -> it.milestone() == number)
                .findFirst();
        return new Milestone(
                number,
                receivable.shares().get(number - 1).kind(),
                receivable.payments().get(number - 1),
                owed.map(Owed::dueOn).orElse(null),
                owed.map(Owed::obligation).orElse(null),
                owed.flatMap(it -> contract.performance().duties().find(Rule.CON_09, Integer.toString(it.obligation())))
                        .map(Duties.Owed::duty)
                        .orElse(null),
                owed.filter(Owed::paid).isPresent(),
                receivable.claimed(number).map(Claimed::receivable).orElse(null),
                contract.performance()
                        .duties()
                        .find(Rule.ENTRY, DutyDecider.milestone(number))
                        .map(Duties.Owed::duty)
                        .orElse(null));
    }
}
