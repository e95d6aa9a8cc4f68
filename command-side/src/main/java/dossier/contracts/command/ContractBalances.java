package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.command.ContractState.Open;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Fact;
import dossier.handbook.Rule;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ORD-01: what contracts leave to order, read from their own streams, so that a grant can rest on the version it was decided on. */
@Component
class ContractBalances implements Answering<ContractBalance.Of> {
    private final EventStore store;

    ContractBalances(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<ContractBalance.Of> question() {
        return ContractBalance.Of.class;
    }

    @Override
    public Fact answer(ContractBalance.Of asked) {
        return History.of(asked.contract(), ContractEvent.class, store)
                .map(it -> it.says(balance(asked, it.events())))
                .orElseGet(() -> new Fact(ContractBalance.none(asked.contract()), null));
    }

    static ContractBalance balance(ContractBalance.Of asked, List<ContractEvent> history) {
        var open = ContractDecider.CONTRACT.after(history).open();
        var agreed = new Portion(open.paper().amount(), lines(open));
        return new ContractBalance(
                asked.contract(),
                open.paper().number(),
                open.stage() == EFFECTIVE && !open.terms().framework(),
                open.paper().department(),
                counterparty(history),
                open.paper().business(),
                agreed,
                taken(asked.order(), agreed, history),
                open.performance()
                        .duties()
                        .find(Rule.ORD_01, "")
                        .map(Owed::duty)
                        .orElse(null));
    }

    private static Portion taken(String but, Portion agreed, List<ContractEvent> history) {
        var byOrder = new HashMap<String, Portion>();
        for (var event : history) if (event instanceof BalanceGranted it) byOrder.put(it.order(), it.portion());
        byOrder.remove(but);
        return byOrder.values().stream().reduce(Portion.nothing(agreed.amount().currency()), Portion::plus);
    }

    private static List<LineQuantity> lines(Open contract) {
        var goods = Optional.ofNullable(contract.terms().agreed())
                .map(ContractTerms::goods)
                .orElse(List.of());
        return IntStream.range(0, goods.size())
                .mapToObj(it -> new LineQuantity(it + 1, goods.get(it).quantity()))
                .toList();
    }

    private static @Nullable CounterpartyId counterparty(List<ContractEvent> history) {
        return history.reversed().stream()
                .flatMap(event -> switch (event) {
                    case ContractDrafted it -> Stream.of(it.draft().counterparty());
                    case ContractRevised it -> Stream.of(it.draft().counterparty());
                    case ContractTakenOver it -> Stream.of(it.draft().counterparty());
                    case ParticularsCorrected it -> Stream.of(it.entry().counterparty());
                    default -> Stream.<CounterpartyId>empty();
                })
                .findFirst()
                .orElse(null);
    }
}
