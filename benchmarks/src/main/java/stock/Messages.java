package stock;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands and events of a contract. */
final class Messages {
    private Messages() {}

    record Clause(String kind, String text) {}

    record Draft(String title, String counterparty, BigDecimal amount, String currency, List<Clause> clauses) {}

    record DraftContract(@TargetAggregateIdentifier String id, Draft draft) {}

    record ReviseContract(@TargetAggregateIdentifier String id, Draft draft, String note) {}

    record ContractDrafted(String id, Draft draft) {}

    record ContractRevised(String id, Draft draft, String note) {}
}
