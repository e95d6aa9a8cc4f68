package dossier.platform.start;

import org.jspecify.annotations.Nullable;

/** A setting with which the house cannot start, said in one sentence, with what to do about it in another. */
public final class BadSetting extends IllegalStateException {
    private final String action;

    public BadSetting(String sentence, String action, @Nullable Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    public BadSetting(String sentence, String action) {
        this(sentence, action, null);
    }

    String action() {
        return action;
    }
}
