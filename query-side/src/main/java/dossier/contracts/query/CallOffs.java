package dossier.contracts.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.ContractStage;
import dossier.platform.read.Ledgers;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is called off from a framework contract: all of it counts, and everyone sees those of the call-offs that they may read. */
@Component
record CallOffs(Ledgers ledgers, MongoDatabase readModels) {
    private static final Set<ContractStage> NOT_GRANTED = Set.of(ContractStage.DRAFT, ContractStage.WITHDRAWN);

    /**
     * @param lines those the reader may see
     * @param percent of the ceiling that is taken, rounded up, so that 0 is nothing
     */
    public record Room(Money ceiling, Money taken, Money left, int percent, List<LedgerLine> lines) {}

    /** Null for a contract that is no framework. */
    @Nullable
    Room of(ContractFile file, PersonId reader) {
        var ceiling = file.ceiling();
        if (ceiling == null) return null;
        var taken = ceiling.with(taken(file.id()));
        var percent = taken.amount()
                .movePointRight(2)
                .divide(ceiling.amount(), 0, RoundingMode.UP)
                .intValue();
        return new Room(
                ceiling,
                taken,
                ceiling.with(ceiling.amount().subtract(taken.amount())),
                percent,
                readable(file.id(), reader));
    }

    private BigDecimal taken(String framework) {
        return readModels
                .getCollection(ContractReadModels.LEDGER, LedgerLine.class)
                .find(eq("framework", framework))
                .into(new ArrayList<>())
                .stream()
                .filter(it -> !NOT_GRANTED.contains(it.stage()))
                .flatMap(it -> Stream.ofNullable(it.days().terminated() == null ? it.amount() : ordered(it.id())))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the register counts it: what is terminated gives back what is not ordered under it. */
    private @Nullable Money ordered(String callOff) {
        var file = readModels
                .getCollection(ContractReadModels.FILES, ContractFile.class)
                .find(eq("_id", callOff))
                .first();
        return file == null ? null : OrderRoom.of(file).taken();
    }

    private List<LedgerLine> readable(String framework, PersonId reader) {
        var asked = Map.of("framework", List.of(framework), "sort", List.of("-changedAt"), "limit", List.of("100"));
        return ledgers.list("contracts", asked, reader).items().stream()
                .map(LedgerLine.class::cast)
                .toList();
    }
}
