/** Lists that are brought as a spreadsheet or as text, checked row by row and sent one command a row. */
@NullMarked
package dossier.platform.sheet;

import org.jspecify.annotations.NullMarked;
