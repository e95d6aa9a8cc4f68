package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ClearanceDecider.riskSignedOff;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.Cosigning.askedHeardAt;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;
import static java.util.Objects.requireNonNull;

import dossier.contracts.api.ContractCommand.SealContract;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SigningCommand;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractSealedBy;
import dossier.contracts.api.Party;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.seals.api.SealedDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CON-07, CON-15: each side signs or seals what has passed its review; with the second one it takes effect. */
final class SigningDecider {
    private SigningDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<SigningCommand, ContractState> CLAUSES = Clauses.of(SigningCommand.class, ContractState.class)
            .before(SignContract.class, passed(
                    onlyIf(SigningDecider::toBeSealed, asks(CON_07, "seal-of-our-side", (sign, _, _) -> sign.party() != Party.US))))
            .before(SealContract.class, passed(
                    asks(CON_07, "use-of-contract-seal", (_, _, given) -> given.know(SealedDocument.class).byContractSeal()),
                    asks(CON_07, "use-for-this-contract-alone", (_, _, given) -> given.know(ContractSealedBy.class).contract() == null)))
            .asking(SignContract.class, SigningDecider::evidenceAndFirstDay)
            .asking(SealContract.class, SigningDecider::useEvidenceAndFirstDay);

    /** What must hold whichever way a side binds itself. */
    @SafeVarargs
    private static <X extends SigningCommand> List<Clause<X, ContractState>> passed(Clause<X, ContractState>... besides) {
        var clauses = new ArrayList<Clause<X, ContractState>>(List.of(
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
                asks(CON_07, "day-not-to-come", (sign, _, given) -> !sign.signedOn().isAfter(given.today()))));
        clauses.addAll(List.of(besides));
        return clauses;
    }
    // spotless:on

    static List<ContractEvent> decide(SigningCommand sign, ContractState state, Circumstances given) {
        var events = new ArrayList<ContractEvent>();
        events.add(new ContractSigned(sign.id(), sign.party(), sign.signedOn(), sign.evidence()));
        if (sign instanceof SealContract seal) events.add(sealed(seal, given));
        effectiveOn(sign, state).ifPresent(on -> {
            events.add(new ContractTookEffect(sign.id(), on));
            events.addAll(PerformanceDecider.beginning(sign.id(), on, given));
            if (!state.open().terms().framework()) events.add(PerformanceDecider.firstOrder(sign.id(), on, given));
            events.addAll(PaymentDecider.beginning(sign.id(), on, state));
            events.addAll(TermDecider.beginning(sign.id(), state, given));
        });
        return events;
    }

    /** By the policy our side does not only sign it. */
    private static boolean toBeSealed(ContractState state, Circumstances given) {
        return given.policy().terms().demandsOurSeal(state.open().paper().amount());
    }

    private static ContractSealed sealed(SealContract seal, Circumstances given) {
        var document = given.know(SealedDocument.class);
        return new ContractSealed(seal.id(), seal.use(), requireNonNull(document.sha256()));
    }

    /** CON-07: the later of both days, when the other side has signed. */
    private static Optional<LocalDate> effectiveOn(SigningCommand sign, ContractState state) {
        return state.open().signed().values().stream().findFirst().map(it -> later(it, sign.signedOn()));
    }

    private static List<Question<?>> evidenceAndFirstDay(
            SigningCommand sign, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(
                List.of(new FileCard.Of(sign.evidence().sha256())));
        if (sign.party() == Party.US) {
            questions.add(ClearanceDecider.standing(sign.id(), state));
            questions.addAll(Pricing.asCompared(state));
        }
        effectiveOn(sign, state).ifPresent(on -> questions.addAll(PerformanceDecider.daysFrom(on, given)));
        return questions;
    }

    private static List<Question<?>> useEvidenceAndFirstDay(
            SealContract seal, ContractState state, Circumstances given) {
        var questions = new ArrayList<>(evidenceAndFirstDay(seal, state, given));
        questions.add(new SealedDocument.Of(seal.use()));
        questions.add(new ContractSealedBy.Of(seal.use()));
        return questions;
    }
}
