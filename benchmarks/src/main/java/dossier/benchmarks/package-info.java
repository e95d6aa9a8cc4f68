/** Figures, each printed with what it was measured on. */
@NullMarked
package dossier.benchmarks;

import org.jspecify.annotations.NullMarked;
