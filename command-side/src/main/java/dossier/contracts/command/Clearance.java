package dossier.contracts.command;

import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ClearanceEvent.DeviationApproved;
import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the version under review was let pass with.
 *
 * @param riskTaken whether finance has signed off its credit risk (CON-14)
 * @param pricedOn the day by whose price list its lines were compared at submission (CON-13); null where they were not
 * @param deviationApproved whether its prices may depart from that list
 */
record Clearance(boolean riskTaken, @Nullable LocalDate pricedOn, boolean deviationApproved) {
    static final Clearance NONE = new Clearance(false, null, false);

    Clearance after(ClearanceEvent event) {
        return switch (event) {
            case RiskFound _ -> this;
            case RiskSignedOff _ -> new Clearance(true, pricedOn, deviationApproved);
            case PricesCompared it -> new Clearance(riskTaken, it.on(), deviationApproved);
            case DeviationApproved _ -> new Clearance(riskTaken, pricedOn, true);
        };
    }

    /** What was found stays, what was given for it is to be given again. */
    Clearance asSubmitted() {
        return new Clearance(false, pricedOn, false);
    }
}
