/** The packaged application as people and programs meet it: every scenario through HTTP, on the embedded engines and on real servers. */
@NullMarked
package dossier.endtoend;

import org.jspecify.annotations.NullMarked;
