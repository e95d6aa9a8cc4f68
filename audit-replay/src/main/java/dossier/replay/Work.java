package dossier.replay;

import java.util.function.LongConsumer;

/** Something long that can be stopped and gone on with. */
interface Work {
    /**
     * Goes on where it stopped, at the beginning the first time.
     *
     * @param tick told after each decision how many were taken again; what it throws stops the work
     */
    void goOn(LongConsumer tick);

    /** How many decisions there are to take again, as far as is known beforehand. */
    long total();

    /** A {@link Report} or a {@link WhatIf}: of what was done so far. */
    Object result();
}
