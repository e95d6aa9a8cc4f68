package dossier.platform.read;

import java.util.List;
import java.util.Map;

/** Knows as of when a case is read where the question does not say it: on the page that is about the case, whose address does. */
@FunctionalInterface
public interface Standpoint {
    /** @return {@code knownAt} and {@code asOf}, as the doors for reading take them; nothing for now */
    Map<String, List<String>> of(String ledger, String id);
}
