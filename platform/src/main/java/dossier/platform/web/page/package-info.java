/** What every page for people shares: the frame around it, names, figures and dates as they are read, and what is said when something went wrong. */
@NullMarked
package dossier.platform.web.page;

import org.jspecify.annotations.NullMarked;
