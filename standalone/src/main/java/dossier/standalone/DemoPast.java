package dossier.standalone;

import java.time.LocalDate;

/** A thread of the demo company's past. */
interface DemoPast {
    /** Puts what is to happen on the agenda. */
    void plan(DemoAgenda agenda, LocalDate from);
}
