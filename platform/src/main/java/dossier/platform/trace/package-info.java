/** Traces of OpenTelemetry, from a request to the read models that show what came of it. */
@NullMarked
package dossier.platform.trace;

import org.jspecify.annotations.NullMarked;
