package dossier.appraisals.command;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose contract it is, and what it counts as signed.
 *
 * @param framework of which only what is called off counts
 * @param effectiveOn null until it takes effect, and for one that was taken over: that was signed elsewhere
 */
record SignedContract(
        PersonId handler,
        Money amount,
        boolean framework,
        @Nullable LocalDate effectiveOn) {
    private static final String CURRENCY = "CNY";

    /** @param before null before it was drafted, and so the answer */
    static @Nullable SignedContract after(@Nullable SignedContract before, ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> of(it.drafter(), it.draft());
            case ContractTakenOver it -> of(it.owner(), it.draft());
            default -> before == null ? null : before.after(event);
        };
    }

    private SignedContract after(ContractEvent event) {
        return switch (event) {
            case ContractRevised it -> of(handler, it.draft());
            case ContractHandedOver it -> new SignedContract(it.successor(), amount, framework, effectiveOn);
            case ContractTookEffect it -> new SignedContract(handler, amount, framework, it.on());
            case SigningCorrected it
            when it.effectiveOn() != null -> new SignedContract(handler, amount, framework, it.effectiveOn());
            case ContractAmended it when it.amount() != null -> with(it.amount());
            case ParticularsCorrected it -> with(it.entry().amount());
            default -> this;
        };
    }

    private static SignedContract of(PersonId handler, ContractDraft draft) {
        var terms = draft.terms();
        return new SignedContract(handler, draft.amount(), terms != null && terms.ceiling() != null, null);
    }

    private SignedContract with(Money next) {
        return new SignedContract(handler, next, framework, effectiveOn);
    }

    /** Amounts in other currencies do not add up with ours and count nothing. */
    BigDecimal counted() {
        return effectiveOn == null || framework || !amount.currency().equals(CURRENCY)
                ? BigDecimal.ZERO
                : amount.amount();
    }
}
