package dossier.contracts.query;

import dossier.contracts.api.ChangeCommand.DropChange;
import dossier.contracts.api.ChangeCommand.ReviewChange;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.PerformanceCommand.ResolveProblem;
import dossier.contracts.query.ChangeLine.Progress;
import dossier.contracts.query.PerformanceFile.Problem;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.words.Command;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms about what is open begin with its number. */
@Configuration(proxyBeanMethods = false)
class PerformancePrefills {
    record Numbered<C extends Command>(
            Class<C> of,
            Ledgers ledgers,
            Function<ContractFile, Optional<Integer>> open,
            BiFunction<ContractId, Integer, C> start)
            implements Prefill<C> {
        @Override
        public Optional<C> from(String id, PersonId asking) {
            var file = (ContractFile)
                    ledgers.one("contracts", id, Map.of(), asking).document();
            return open.apply(file).map(it -> start.apply(new ContractId(id), it));
        }
    }

    @Bean
    Prefill<ReviewChange> reviewedChange(Ledgers ledgers) {
        return new Numbered<>(
                ReviewChange.class,
                ledgers,
                PerformancePrefills::openChange,
                (id, number) -> new ReviewChange(id, number, false, ""));
    }

    @Bean
    Prefill<DropChange> droppedChange(Ledgers ledgers) {
        return new Numbered<>(
                DropChange.class,
                ledgers,
                PerformancePrefills::openChange,
                (id, number) -> new DropChange(id, number, ""));
    }

    @Bean
    Prefill<ResolveProblem> resolvedProblem(Ledgers ledgers) {
        return new Numbered<>(
                ResolveProblem.class,
                ledgers,
                PerformancePrefills::openProblem,
                (id, number) -> new ResolveProblem(id, number, ""));
    }

    private static Optional<Integer> openChange(ContractFile file) {
        return file.changes().stream()
                .filter(it -> it.state() == Progress.PROPOSED || it.state() == Progress.PASSED)
                .map(ChangeLine::number)
                .findFirst();
    }

    private static Optional<Integer> openProblem(ContractFile file) {
        return file.performance().problems().stream()
                .filter(it -> it.resolved() == null)
                .map(Problem::number)
                .findFirst();
    }
}
