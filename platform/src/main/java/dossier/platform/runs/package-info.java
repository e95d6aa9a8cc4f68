/** Long readings that outlive the process that carries them out. */
@NullMarked
package dossier.platform.runs;

import org.jspecify.annotations.NullMarked;
