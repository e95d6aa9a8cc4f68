package dossier.handbook;

/** On which clock a limit runs. */
public enum LimitRun {
    ROUND_THE_CLOCK,
    /** In the working hours of working days only. */
    WORKING_TIME
}
