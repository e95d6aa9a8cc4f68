/** Tamper evidence for those who read: leaves, the Merkle tree over them, signed checkpoints, and the proofs that follow. Nothing here can write. */
@NullMarked
package dossier.platform.proofs;

import org.jspecify.annotations.NullMarked;
