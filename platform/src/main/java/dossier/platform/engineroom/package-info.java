/** The page from which administrators look after the machinery, and the same over HTTP. */
@NullMarked
package dossier.platform.engineroom;

import org.jspecify.annotations.NullMarked;
