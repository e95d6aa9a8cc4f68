package dossier.platform.command;

import dossier.handbook.PolicyInForce;
import java.time.Instant;

/** The policies in force at a moment. */
public interface Policies {
    PolicyInForce inForce(Instant at);
}
