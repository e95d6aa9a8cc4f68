package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalCommand.AssessSelf;
import dossier.appraisals.api.AppraisalCommand.EvaluateAsSupervisor;
import dossier.appraisals.api.AppraisalCommand.ScoreAsPeer;
import dossier.appraisals.api.AppraisalCommand.SetPlan;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Target;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.words.Command;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** APR-14: the forms begin with every indicator that belongs on them, its points still to be given. */
@Configuration(proxyBeanMethods = false)
class AppraisalPrefills {
    record Listed<C extends Command>(Class<C> of, Ledgers ledgers, BiFunction<AppraisalId, AppraisalFile, C> start)
            implements Prefill<C> {
        @Override
        public Optional<C> from(String id, PersonId asking) {
            var file = (AppraisalFile) ledgers.one(AppraisalReadModels.APPRAISALS, id, Map.of(), asking)
                    .document();
            return Optional.of(start.apply(new AppraisalId(id), file));
        }
    }

    @Bean
    Prefill<SetPlan> plan(Ledgers ledgers) {
        return new Listed<>(SetPlan.class, ledgers, (id, file) -> {
            var plan = file.forms().plan();
            return plan == null
                    ? new SetPlan(id, "", targets(file))
                    : new SetPlan(id, Objects.requireNonNullElse(plan.text(), ""), plan.targets());
        });
    }

    @Bean
    Prefill<AssessSelf> selfAssessment(Ledgers ledgers) {
        return new Listed<>(
                AssessSelf.class, ledgers, (id, file) -> new AssessSelf(id, ratings(file, it -> !it.fromFacts()), ""));
    }

    @Bean
    Prefill<EvaluateAsSupervisor> evaluation(Ledgers ledgers) {
        return new Listed<>(
                EvaluateAsSupervisor.class,
                ledgers,
                (id, file) -> new EvaluateAsSupervisor(id, ratings(file, it -> !it.fromFacts()), ""));
    }

    @Bean
    Prefill<ScoreAsPeer> scoreOfAPeer(Ledgers ledgers) {
        return new Listed<>(
                ScoreAsPeer.class,
                ledgers,
                (id, file) -> new ScoreAsPeer(id, ratings(file, it -> it.scorer() == Scorer.PEERS), ""));
    }

    @SuppressWarnings("NullAway") // the field is left open
    private static List<Rating> ratings(AppraisalFile file, Predicate<Indicator> onTheForm) {
        return indicators(file)
                .filter(onTheForm)
                .map(it -> new Rating(it.code(), null))
                .toList();
    }

    @SuppressWarnings("NullAway") // the field is left open
    private static List<Target> targets(AppraisalFile file) {
        return indicators(file)
                .filter(Indicator::fromFacts)
                .map(it -> new Target(it.code(), null))
                .toList();
    }

    private static Stream<Indicator> indicators(AppraisalFile file) {
        var template = file.template();
        var kind = file.kind();
        return template == null || kind == null ? Stream.empty() : template.sheet().scoredIn(kind).stream();
    }
}
