/** Verifies evidence packages; shares no code with the house that makes them. */
@NullMarked
package dossier.verifier;

import org.jspecify.annotations.NullMarked;
