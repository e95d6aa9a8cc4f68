/** Open pages follow what is recorded: they are told that something changed, and look again. */
@NullMarked
package dossier.platform.live;

import org.jspecify.annotations.NullMarked;
