package dossier.contracts.query;

import dossier.contracts.api.Party;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.handbook.Rule;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was told of a contract that was made elsewhere.
 *
 * @param place where the original is kept
 * @param unchecked the rules that were not asked
 */
public record TakenOver(
        LocalDate signedByUs,
        LocalDate signedByCounterparty,
        String place,
        List<Rule> unchecked,
        PersonId by,
        Instant at) {
    static TakenOver of(ContractTakenOver it, Told told) {
        return new TakenOver(
                it.signedByUs(), it.signedByCounterparty(), it.place(), it.unchecked(), told.by(), told.happenedAt());
    }

    LocalDate signedBy(Party party) {
        return party == Party.US ? signedByUs : signedByCounterparty;
    }
}
