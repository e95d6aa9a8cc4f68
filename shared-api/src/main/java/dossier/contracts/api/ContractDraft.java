package dossier.contracts.api;

import dossier.branches.api.BusinessScope;
import dossier.counterparties.api.CounterpartyId;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import dossier.words.Confidential;
import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be agreed, as it stands in one version of the draft.
 *
 * @param taxIncluded whether the amount includes tax
 * @param complex whether it is complex business, which needs a joint review at any amount (CON-06)
 * @param clauses the text, clause by clause; may be incomplete until submission
 * @param business line of business, which a branch must name (ORG-03)
 * @param terms what it says beyond its clauses; null where that is nothing
 * @param template from which version of a template it was drafted; null where from none
 */
public record ContractDraft(
        @NotBlank @Size(max = 200) @Confidential String title,
        @NotNull CounterpartyId counterparty,
        @NotNull @Valid Money amount,
        boolean taxIncluded,
        boolean complex,
        @NotNull @Size(max = 50) List<@NotNull @Valid ClauseText> clauses,

        @Nullable @Pattern(regexp = BusinessScope.LINE, message = "{shape.business}")
        String business,

        @Nullable @Valid ContractTerms terms,
        @Nullable @Valid TemplateVersion template) {
    /** A draft that says nothing beyond its clauses. */
    public ContractDraft(
            String title,
            CounterpartyId counterparty,
            Money amount,
            boolean taxIncluded,
            boolean complex,
            List<ClauseText> clauses,
            @Nullable String business) {
        this(title, counterparty, amount, taxIncluded, complex, clauses, business, null, null);
    }

    public ContractDraft with(ContractTerms agreed) {
        return new ContractDraft(
                title, counterparty, amount, taxIncluded, complex, clauses, business, agreed, template);
    }

    public ContractDraft from(TemplateVersion used) {
        return new ContractDraft(title, counterparty, amount, taxIncluded, complex, clauses, business, terms, used);
    }

    /** What it says of a kind; empty where nothing. */
    public String text(ClauseKind kind) {
        return clauses.stream()
                .filter(it -> it.kind() == kind)
                .map(ClauseText::text)
                .collect(Collectors.joining("\n"));
    }

    /** CON-02: the mandatory clauses that have no text, in the handbook's order. */
    public List<ClauseKind> missingClauses() {
        return Arrays.stream(ClauseKind.values())
                .filter(ClauseKind::mandatory)
                .filter(kind -> clauses.stream()
                        .noneMatch(it -> it.kind() == kind && !it.text().isBlank()))
                .toList();
    }

    /** CON-06: what it is weighed by. */
    public Money weight() {
        return terms == null ? amount : terms.weight(amount);
    }

    /** Net, tax and gross of the contract's amount, which an amendment may have changed; empty where no tax rate is said. */
    public Optional<Taxed> taxed(Money now) {
        return Optional.ofNullable(terms).map(ContractTerms::taxRate).map(rate -> Taxed.of(now, taxIncluded, rate));
    }

    /** What is to be paid for that amount: with its tax, where a rate is said. */
    public Money payable(Money now) {
        return Taxed.payable(now, taxIncluded, terms == null ? null : terms.taxRate());
    }

    /** What in the terms does not agree, as message keys. */
    public List<String> faultsInTerms() {
        return terms == null ? List.of() : terms.faults(amount, payable(amount));
    }
}
