/** Takes a case or a decision along as one file that proves itself to anyone. Like all of replay it can only read. */
@NullMarked
package dossier.evidence;

import org.jspecify.annotations.NullMarked;
