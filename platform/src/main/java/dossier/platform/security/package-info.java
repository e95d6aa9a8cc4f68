/** Sign-in for people (password and session) and programs (tokens). Accounts live in SQL and never in events. */
@NullMarked
package dossier.platform.security;

import org.jspecify.annotations.NullMarked;
