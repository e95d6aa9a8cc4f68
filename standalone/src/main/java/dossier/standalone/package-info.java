/** Both sides in one process, and the engines that live with it. */
@NullMarked
package dossier.standalone;

import org.jspecify.annotations.NullMarked;
