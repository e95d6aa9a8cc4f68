@NullMarked
package dossier.standalone;

import org.jspecify.annotations.NullMarked;
