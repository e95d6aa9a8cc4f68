package dossier.platform.clock;

import dossier.handbook.Rule;
import dossier.words.Command;

/**
 * How a context is told that a moment of one of its duties has come: the commands it has for that, marked {@link dossier.words.ByTheClock}. A context whose events
 * begin duties has one such bean. Its decider refuses them with {@link Rule#STAGE} when there is nothing to tell any more.
 */
public interface DutyCommands {
    /** The context as it stands in addresses, {@code contracts}. */
    String context();

    /** @param subject as in the {@link dossier.handbook.Duty} */
    Command remind(String id, Rule rule, String subject);

    /** @param subject as in the {@link dossier.handbook.Duty} */
    Command breach(String id, Rule rule, String subject);
}
