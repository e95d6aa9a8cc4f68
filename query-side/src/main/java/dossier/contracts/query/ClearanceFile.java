package dossier.contracts.query;

import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ClearanceEvent.DeviationApproved;
import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.contracts.api.PriceDeviation;
import dossier.platform.read.Told;
import dossier.prices.api.PriceListId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found against a contract, and who let it pass nevertheless.
 *
 * @param found CON-14: at the last submission, as message keys
 * @param compared CON-13: its lines with the price list, at the last submission; null where they were not
 * @param allowed whether and by whom its deviation was approved, each time
 */
public record ClearanceFile(
        List<String> found, List<Given> given, @Nullable Compared compared, List<Allowed> allowed) {
    static final ClearanceFile NONE = new ClearanceFile(List.of(), List.of(), null, List.of());

    public record Given(List<String> faults, String reason, PersonId by, Instant at) {}

    public record Compared(PriceListId list, int version, LocalDate on, List<PriceDeviation> deviations) {}

    public record Allowed(List<PriceDeviation> deviations, String reason, PersonId by, Instant at) {}

    ClearanceFile after(ClearanceEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case RiskFound it -> new ClearanceFile(it.faults(), given, compared, allowed);
            case RiskSignedOff it -> {
                var signed = new Given(it.faults(), it.reason(), it.approver(), at);
                yield new ClearanceFile(found, and(given, signed), compared, allowed);
            }
            case PricesCompared it ->
                new ClearanceFile(
                        found, given, new Compared(it.list(), it.version(), it.on(), it.deviations()), allowed);
            case DeviationApproved it -> {
                var approved = new Allowed(it.deviations(), it.reason(), it.approver(), at);
                yield new ClearanceFile(found, given, compared, and(allowed, approved));
            }
        };
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
