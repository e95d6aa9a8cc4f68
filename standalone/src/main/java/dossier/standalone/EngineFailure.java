package dossier.standalone;

import org.jspecify.annotations.Nullable;

/** An engine cannot run, said in one sentence, with what the operator can do about it in another. */
public final class EngineFailure extends RuntimeException {
    private final String action;

    EngineFailure(String sentence, String action, @Nullable Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    EngineFailure(String sentence, String action) {
        this(sentence, action, null);
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
