/** The durable clock: tells a case when a duty's reminder or limit has come, once, late rather than never. */
@NullMarked
package dossier.platform.clock;

import org.jspecify.annotations.NullMarked;
