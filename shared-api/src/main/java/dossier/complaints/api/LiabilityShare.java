package dossier.complaints.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** CMP-04: how much of a defect one party answers for. */
public record LiabilityShare(
        @NotNull LiableParty party, @Min(1) @Max(100) int percent) {
    private static final int WHOLE = 100;

    /** Whether they name each party once and come to the whole. */
    public static boolean complete(List<LiabilityShare> shares) {
        return shares.stream().map(LiabilityShare::party).distinct().count() == shares.size()
                && shares.stream().mapToInt(LiabilityShare::percent).sum() == WHOLE;
    }

    public static boolean names(List<LiabilityShare> shares, LiableParty party) {
        return shares.stream().anyMatch(it -> it.party() == party);
    }
}
