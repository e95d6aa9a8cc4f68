package dossier.endtoend;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Of what is looked at in full elsewhere, a third of the scenarios or pages, every day another; all of them with {@code -Dverify.all=true}. */
final class Sampled implements ExecutionCondition {
    private static final int ONE_IN = Boolean.getBoolean("verify.all") ? 1 : 3;
    private static final long SEED =
            Long.getLong("sample.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());

    /** How the sample is chosen, to be told beside the results. */
    static String told() {
        return ONE_IN == 1 ? "every one" : "one in %d (seed %d)".formatted(ONE_IN, SEED);
    }

    /** Whether it is in the sample of today. */
    static boolean has(String name) {
        return Math.floorMod(name.hashCode() + SEED, ONE_IN) == 0;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var chosen = context.getTestMethod().stream().allMatch(it -> has(it.getName()));
        return chosen
                ? ConditionEvaluationResult.enabled("in the sample")
                : ConditionEvaluationResult.disabled("not in the sample of today");
    }
}
