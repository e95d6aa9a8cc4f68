/** Checks the log against its proofs, and hands the proofs out. Like all of replay it can only read. */
@NullMarked
package dossier.proofs;

import org.jspecify.annotations.NullMarked;
