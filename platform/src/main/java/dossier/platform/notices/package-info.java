/** Telling people: an outbox of notices, shown in the house and sent out of it by mail and by signed webhooks. */
@NullMarked
package dossier.platform.notices;

import org.jspecify.annotations.NullMarked;
