/** What people say about a case, of whichever context. */
@NullMarked
package dossier.platform.comments;

import org.jspecify.annotations.NullMarked;
