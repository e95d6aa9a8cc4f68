/** Takes recorded decisions again, from the log alone. Nothing here can append, send or notify. */
@NullMarked
package dossier.replay;

import org.jspecify.annotations.NullMarked;
