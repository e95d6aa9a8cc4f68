package dossier.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints an {@link EngineFailure} in place of its stack trace. */
final class EngineFailureAnalyzer extends AbstractFailureAnalyzer<EngineFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EngineFailure failure) {
        return new FailureAnalysis(failure.getMessage(), failure.action(), failure);
    }
}
