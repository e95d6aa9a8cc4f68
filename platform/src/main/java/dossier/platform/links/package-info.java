/** Answers without an account: one-time signed links to one question of one case. */
@NullMarked
package dossier.platform.links;

import org.jspecify.annotations.NullMarked;
