/** Forgetting for ever: the key, what is kept of a person outside of the log, and the list that a restore does not bring back. */
@NullMarked
package dossier.platform.forget;

import org.jspecify.annotations.NullMarked;
