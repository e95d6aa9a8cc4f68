/** What the house does by itself when something has happened: followers of the event store, their positions and their dead letters. */
@NullMarked
package dossier.platform.automation;

import org.jspecify.annotations.NullMarked;
