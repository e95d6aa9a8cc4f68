package dossier.platform.read;

import java.util.function.BooleanSupplier;

/** Waits, bounded, until read models show what was written. */
record Patience(FoldRunner runner, Tokens tokens, Shown shown, ReadSettings settings) {
    /**
     * Until a read model shows all that was written before.
     *
     * @throws NotYetShown when that takes too long
     */
    void awaitAll(ReadModel<?> model) {
        await(model, () -> false);
    }

    /** Until it is shown, or nothing that was written before can show it any more. */
    void await(ReadModel<?> model, BooleanSupplier wanted) {
        var head = tokens.head();
        if (!shown.await(() -> wanted.getAsBoolean() || runner.covers(model.name(), head), settings.patience()))
            throw new NotYetShown();
    }
}
