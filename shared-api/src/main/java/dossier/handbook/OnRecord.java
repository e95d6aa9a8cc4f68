package dossier.handbook;

import java.util.List;

/**
 * How a record the handbook asks for stands: present, or missing. It never refuses anything.
 *
 * @param rule of kind {@link Rule.Kind#RECORD}
 * @param missing message keys of what is not there; empty when it is complete
 */
public record OnRecord(Rule rule, List<String> missing) {
    public boolean present() {
        return missing.isEmpty();
    }
}
