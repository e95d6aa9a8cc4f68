/** The event store for those who must not write: what was recorded, read in transactions that cannot change anything. */
@NullMarked
package dossier.platform.log;

import org.jspecify.annotations.NullMarked;
