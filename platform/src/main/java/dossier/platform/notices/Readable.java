package dossier.platform.notices;

import dossier.platform.security.Account;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the words of its reader, who may read them now.
 *
 * @param account of the reader; null for one who has none
 * @param text one line
 * @param link to the case
 */
record Readable(String id, Notification what, @Nullable Account account, String text, String link) {}
