package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.words.PersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/**
 * What can be asked of the register of decisions besides what stands in its lines: days of recording, and the customer and the amount of the case, as the case stands
 * now.
 */
@Component
class DecisionSearch {
    /** By name as in the ledgers of the cases. */
    private static final Map<String, String> OF_THE_CASE =
            Map.of("counterparty", "counterparty", "amount.from", "amount", "amount.to", "amount");

    /** No stream is called so. */
    private static final String NONE = "-";

    private final Ledgers ledgers;

    DecisionSearch(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    public record Case(@BsonId String id) {}

    /**
     * @param asked as the ledger has it, and {@code from}, {@code to}, {@code counterparty}, {@code amount.from}, {@code amount.to}
     * @return as the ledger has it
     * @throws dossier.platform.read.BadQuery when what is asked of the cases or the days is wrong
     */
    Map<String, List<String>> query(Map<String, List<String>> asked, PersonId reader) {
        var query = new HashMap<>(asked);
        var days = taken(query, Set.of("from", "to"));
        if (!days.isEmpty()) {
            var parameters = new Parameters(days);
            var period = Period.of(parameters, "", Period.ALL);
            parameters.done();
            query.put("at.from", List.of(period.start().toString()));
            query.put("at.to", List.of(period.end().minusMillis(1).toString()));
        }
        var ofTheCase = taken(query, OF_THE_CASE.keySet());
        if (!ofTheCase.isEmpty()) {
            var fields = ofTheCase.keySet().stream().map(OF_THE_CASE::get).toList();
            // who asks for all that was written before the question means the cases too
            if (query.containsKey("fresh")) ofTheCase.put("fresh", query.get("fresh"));
            var streams = streams(fields, ofTheCase, reader);
            var wanted = query.get("stream");
            if (wanted != null) streams.retainAll(wanted);
            query.put("stream", streams.isEmpty() ? List.of(NONE) : List.copyOf(streams));
        }
        return query;
    }

    private Set<String> streams(List<String> fields, Map<String, List<String>> ofTheCase, PersonId reader) {
        return ledgers.filteredBy(fields).stream()
                .flatMap(ledger -> ledgers.all(ledger, ofTheCase, Case.class, reader).stream()
                        .map(it -> ledger + "/" + it.id()))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> taken(Map<String, List<String>> query, Set<String> names) {
        var taken = new LinkedHashMap<>(query);
        taken.keySet().retainAll(names);
        query.keySet().removeAll(names);
        return taken;
    }
}
