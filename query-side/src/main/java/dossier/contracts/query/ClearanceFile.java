package dossier.contracts.query;

import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * CON-14: what was found against a contract, and who let it pass nevertheless.
 *
 * @param found at the last submission, as message keys
 */
public record ClearanceFile(List<String> found, List<Given> given) {
    static final ClearanceFile NONE = new ClearanceFile(List.of(), List.of());

    public record Given(List<String> faults, String reason, PersonId by, Instant at) {}

    ClearanceFile after(ClearanceEvent event, Told told) {
        return switch (event) {
            case RiskFound it -> new ClearanceFile(it.faults(), given);
            case RiskSignedOff it ->
                new ClearanceFile(
                        found,
                        Stream.concat(
                                        given.stream(),
                                        Stream.of(
                                                new Given(it.faults(), it.reason(), it.approver(), told.happenedAt())))
                                .toList());
        };
    }
}
