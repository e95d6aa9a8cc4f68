package dossier.contracts.query;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSealed;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.platform.read.Told;
import dossier.seals.api.SealUseId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CON-07, CON-10: one side's, as its evidence shows.
 *
 * @param use of our contract seal that it is; null for a signature by hand
 */
public record Signature(
        Party party,
        LocalDate signedOn,
        StoredFile evidence,
        @Nullable SealUseId use,
        PersonId by,
        Instant at) {
    static List<Signature> after(List<Signature> before, ContractEvent event, Told told) {
        return switch (event) {
            case ContractSigned it -> Rows.plus(before, of(it.party(), it.signedOn(), it.evidence(), told));
            case ContractSealed it -> Rows.changed(before, one -> one.party == Party.US, one -> one.sealedIn(it.use()));
            case SigningCorrected it -> corrected(before, it.entry(), told);
            default -> before;
        };
    }

    /** A side of a contract that was taken over has none yet. */
    private static List<Signature> corrected(List<Signature> before, Entry.Signing entry, Told told) {
        var right = of(entry.party(), entry.signedOn(), entry.evidence(), told);
        return before.stream().anyMatch(one -> one.party == entry.party())
                ? Rows.changed(before, one -> one.party == entry.party(), _ -> right)
                : Rows.plus(before, right);
    }

    static Signature of(Party party, LocalDate on, StoredFile evidence, Told told) {
        return new Signature(party, on, evidence, null, told.by(), told.happenedAt());
    }

    private Signature sealedIn(SealUseId use) {
        return new Signature(party, signedOn, evidence, use, by, at);
    }
}
