package dossier.contracts.api;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract still leaves to order, as its own stream says.
 *
 * @param number null before its first submission, and when there is no such contract
 * @param open whether it may be ordered from: in effect, and no framework, which is called off instead
 * @param department that performs it; null when there is no such contract
 * @param agreed all of it, as last amended; null when there is no such contract
 * @param taken by all its other orders; null when there is no such contract
 * @param expected ORD-01: the registration of its first order, while it is owed
 */
@Context("contracts")
public record ContractBalance(
        ContractId contract,
        @Nullable String number,
        boolean open,
        @Nullable DepartmentId department,
        @Nullable CounterpartyId counterparty,
        @Nullable String business,
        @Nullable Portion agreed,
        @Nullable Portion taken,
        @Nullable Duty expected)
        implements Answer {
    /** What is left for this order? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(ContractId contract, String order) implements Question<ContractBalance> {}

    public static ContractBalance none(ContractId contract) {
        return new ContractBalance(contract, null, false, null, null, null, null, null, null);
    }

    /** What of it the contract does not leave, to be told; of a contract with lines, an order names them. */
    public List<String> beyond(Portion asked) {
        if (agreed == null || taken == null) return List.of(contract.value());
        if (!agreed.lines().isEmpty() && asked.lines().isEmpty()) return List.of("balance.lines");
        return asked.amount().currency().equals(agreed.amount().currency())
                ? asked.plus(taken).beyond(agreed)
                : asked.beyond(agreed);
    }

    /** What the contract remembers of it: the portion, and with its first order the duty to register one. */
    public List<ContractEvent> grant(String order, Portion portion, Instant at) {
        var events = new ArrayList<ContractEvent>();
        events.add(new BalanceGranted(contract, order, portion));
        if (expected != null && !portion.none())
            events.add(new DutyKept(contract, expected.rule(), expected.subject(), expected.due(), at));
        return events;
    }
}
