package dossier.policies.api;

import dossier.handbook.Policy;
import java.time.LocalDate;

/** The figures in force, for those who show what is measured by them. */
public interface PoliciesOn {
    /** The built-in ones while none were approved. */
    Policy on(LocalDate day);
}
