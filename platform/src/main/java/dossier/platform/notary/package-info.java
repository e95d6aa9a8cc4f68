/** Gives every committed event its leaf, signs the tree, and hands checkpoints to others. Writes its own tables and nothing else. */
@NullMarked
package dossier.platform.notary;

import org.jspecify.annotations.NullMarked;
