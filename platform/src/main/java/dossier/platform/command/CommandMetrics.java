package dossier.platform.command;

import dossier.handbook.Refused;
import dossier.platform.store.Vocabulary;
import dossier.platform.trace.Traces;
import dossier.words.Command;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What operators see of commands: how many, how long, how they ended, and which rules refused. Tells nothing of who asked or what about. */
final class CommandMetrics {
    private CommandMetrics() {}

    static Outcome measured(Command command, Supplier<Outcome> decision) {
        var sample = Timer.start();
        var outcome = "failed";
        try {
            var decided = decision.get();
            outcome = "accepted";
            return decided;
        } catch (Refused refused) {
            outcome = "refused";
            refused.objections()
                    .forEach(it -> Metrics.counter(
                                    "dossier.refusals", "rule", it.rule().code())
                            .increment());
            throw refused;
        } finally {
            Traces.say("dossier.outcome", outcome);
            sample.stop(Metrics.timer(
                    "dossier.commands", "context", Vocabulary.contextOf(command.getClass()), "outcome", outcome));
        }
    }
}
