package dossier.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link BadSetting} in place of its stack trace. */
final class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadSetting failure) {
        return new FailureAnalysis(failure.getMessage(), failure.action(), failure);
    }
}
