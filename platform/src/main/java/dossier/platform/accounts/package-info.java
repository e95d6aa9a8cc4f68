/** The ways in of others, kept by administrators on a page. */
@NullMarked
package dossier.platform.accounts;

import org.jspecify.annotations.NullMarked;
