/** What keeps the house from starting, told in one sentence each. */
@NullMarked
package dossier.platform.start;

import org.jspecify.annotations.NullMarked;
