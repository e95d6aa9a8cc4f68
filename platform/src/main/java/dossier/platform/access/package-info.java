/** SEC-01: who has opened which confidential case and taken what out of the house. */
@NullMarked
package dossier.platform.access;

import org.jspecify.annotations.NullMarked;
