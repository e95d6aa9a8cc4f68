/** Forms for people, derived from the records of the commands. */
@NullMarked
package dossier.platform.web.form;

import org.jspecify.annotations.NullMarked;
