/** What administrators have done to the machinery, and what is stuck in it. */
@NullMarked
package dossier.platform.operating;

import org.jspecify.annotations.NullMarked;
