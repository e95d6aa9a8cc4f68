package dossier.platform.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows as of when a case is read where the question does not say it: on the page that is about the case, whose address does. */
@FunctionalInterface
public interface Standpoint {
    Standpoint NOW = (_, _) -> Map.of();

    /** @return {@code knownAt} and {@code asOf}, as the doors for reading take them; nothing for now */
    Map<String, List<String>> of(String ledger, String id);

    /** Added to what is asked, where that does not say it. */
    default Map<String, List<String>> added(String ledger, String id, Map<String, List<String>> asked) {
        if (asked.containsKey("knownAt") || asked.containsKey("asOf")) return asked;
        var whole = new LinkedHashMap<>(asked);
        whole.putAll(of(ledger, id));
        return whole;
    }
}
