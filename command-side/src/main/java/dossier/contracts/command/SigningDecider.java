package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ClearanceDecider.riskSignedOff;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.Cosigning.askedHeardAt;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.Party;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CON-07, CON-15: each side signs what has passed its review; with the second signature it takes effect. */
final class SigningDecider {
    private SigningDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<SignContract, ContractState> CLAUSES = Clauses.of(SignContract.class, ContractState.class)
            .before(SignContract.class,
                    may(ORG_04, SIGN_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "contract-not-withdrawn", c -> !c.at(WITHDRAWN)),
                    asks(STAGE, "side-not-yet-signed", (sign, c, _) -> !c.open().signed().containsKey(sign.party())),
                    needs(CON_04, "managers-approval", c -> c.open().review().byManager()),
                    needs(CON_05, "legal-review", c -> c.open().review().byLegal()),
                    onlyIf(ReviewDecider::jointly, needs(CON_06, "joint-review-of-all", c -> c.open().review().jointlyAgreed())),
                    needs(CON_15, "review-passed", c -> c.at(TO_SIGN, EFFECTIVE, TERMINATED, ARCHIVED)),
                    askedHeardAt(TO_SIGN),
                    riskSignedOff(),
                    Pricing.deviationApproved(),
                    Pricing.unlistedApproved(),
                    asks(CON_07, "evidence-of-signature", (sign, _, given) -> isUploaded(sign.evidence(), given)),
                    asks(CON_07, "day-not-to-come", (sign, _, given) -> !sign.signedOn().isAfter(given.today())))
            .asking(SignContract.class, SigningDecider::evidenceAndFirstDay);
    // spotless:on

    static List<ContractEvent> decide(SignContract sign, ContractState state, Circumstances given) {
        var events = new ArrayList<ContractEvent>();
        events.add(new ContractSigned(sign.id(), sign.party(), sign.signedOn(), sign.evidence()));
        effectiveOn(sign, state).ifPresent(on -> {
            events.add(new ContractTookEffect(sign.id(), on));
            events.addAll(PerformanceDecider.beginning(sign.id(), on, given));
            if (!state.open().terms().framework()) events.add(PerformanceDecider.firstOrder(sign.id(), on, given));
            events.addAll(PaymentDecider.beginning(sign.id(), on, state));
            events.addAll(TermDecider.beginning(sign.id(), state, given));
        });
        return events;
    }

    /** CON-07: the later of both days, when the other side has signed. */
    private static Optional<LocalDate> effectiveOn(SignContract sign, ContractState state) {
        return state.open().signed().values().stream().findFirst().map(it -> later(it, sign.signedOn()));
    }

    private static List<Question<?>> evidenceAndFirstDay(SignContract sign, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(
                List.of(new FileCard.Of(sign.evidence().sha256())));
        if (sign.party() == Party.US) {
            questions.add(ClearanceDecider.standing(sign.id(), state));
            questions.addAll(Pricing.asCompared(state));
        }
        effectiveOn(sign, state).ifPresent(on -> questions.addAll(PerformanceDecider.daysFrom(on, given)));
        return questions;
    }
}
