package dossier.endtoend;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Of a suite that another runs in full, a third of the scenarios, every day another; all of them with {@code -Dverify.all=true}. */
final class Sampled implements ExecutionCondition {
    private static final int ONE_IN = Boolean.getBoolean("verify.all") ? 1 : 3;
    private static final long SEED =
            Long.getLong("sample.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());

    /** How the sample is chosen, to be told beside the results. */
    static String told() {
        return ONE_IN == 1 ? "every scenario" : "one scenario in %d (seed %d)".formatted(ONE_IN, SEED);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var chosen = context.getTestMethod().stream()
                .allMatch(it -> Math.floorMod(it.getName().hashCode() + SEED, ONE_IN) == 0);
        return chosen
                ? ConditionEvaluationResult.enabled("in the sample")
                : ConditionEvaluationResult.disabled("not in the sample of today");
    }
}
