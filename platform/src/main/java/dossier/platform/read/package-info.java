/** Read models as folds over the event store, kept in MongoDB, and the doors through which every context's ledger is read. */
@NullMarked
package dossier.platform.read;

import org.jspecify.annotations.NullMarked;
