package dossier.platform.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How far each read model is behind the store, in positions, and how many cases wait in it; looked up when it is asked for. */
@Component
@ConditionalOnProperty(name = "dossier.read.enabled", matchIfMissing = true)
record ReadModelMetrics(FoldRunner runner, Tokens tokens, StuckCases stuck, Generations generations)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        for (var model : runner.models()) {
            Gauge.builder("dossier.readmodel.behind", () -> behind(model.name()))
                    .tag("model", model.name())
                    .register(registry);
            Gauge.builder(
                            "dossier.readmodel.waiting",
                            () -> stuck.of(shown(model.name())).size())
                    .tag("model", model.name())
                    .register(registry);
        }
    }

    private long behind(String model) {
        var head = Tokens.position(tokens.head());
        return tokens.of(shown(model)).values().stream()
                .mapToLong(it -> head - Tokens.position(it))
                .max()
                .orElse(head);
    }

    private String shown(String model) {
        return generations.of(model).shownName();
    }
}
