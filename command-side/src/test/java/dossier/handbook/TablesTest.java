package dossier.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.appraisals.command.AppraisalDecider;
import dossier.appraisals.command.AppraisalTemplateDecider;
import dossier.appraisals.command.CycleDecider;
import dossier.branches.command.BranchDecider;
import dossier.complaints.command.ComplaintDecider;
import dossier.complaints.command.QualityReviewDecider;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.command.ContractDecider;
import dossier.counterparties.command.CounterpartyDecider;
import dossier.customers.command.CustomerDecider;
import dossier.customers.command.GatheringDecider;
import dossier.orders.command.OrderDecider;
import dossier.organisation.command.DepartmentDecider;
import dossier.organisation.command.EmployeeDecider;
import dossier.platform.store.Vocabulary;
import dossier.policies.command.CalendarDecider;
import dossier.policies.command.PolicyDecider;
import dossier.prices.command.PriceDecider;
import dossier.receivables.command.AccountDecider;
import dossier.receivables.command.BudgetDecider;
import dossier.receivables.command.ReceivableDecider;
import dossier.regulations.command.RegulationDecider;
import dossier.seals.command.SealDecider;
import dossier.seals.command.SealUseDecider;
import dossier.templates.command.ClauseDecider;
import dossier.templates.command.TemplateDecider;
import dossier.words.ClauseKind;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every table of clauses: it is complete, and everything in it can be said in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** Needed whatever the tables say. */
    private static final List<String> OF_THE_GROUND = List.of("needs.employment", "needs.the-house");

    static List<Decider<?, ?, ?>> deciders() {
        return List.of(
                AppraisalDecider.APPRAISAL,
                AppraisalTemplateDecider.TEMPLATE,
                CycleDecider.CYCLE,
                BranchDecider.BRANCH,
                ContractDecider.CONTRACT,
                ComplaintDecider.COMPLAINT,
                QualityReviewDecider.REVIEW,
                CounterpartyDecider.COUNTERPARTY,
                CustomerDecider.CUSTOMER,
                GatheringDecider.GATHERING,
                DepartmentDecider.DEPARTMENT,
                EmployeeDecider.EMPLOYEE,
                OrderDecider.ORDER,
                AccountDecider.ACCOUNT,
                BudgetDecider.BUDGET,
                ReceivableDecider.RECEIVABLE,
                PolicyDecider.POLICY,
                PriceDecider.PRICES,
                RegulationDecider.REGULATION,
                SealDecider.SEAL,
                SealUseDecider.SEAL_USE,
                ClauseDecider.CLAUSE,
                TemplateDecider.TEMPLATE,
                CalendarDecider.CALENDAR);
    }

    @ParameterizedTest
    @MethodSource("deciders")
    void every_command_of_the_family_has_its_row(Decider<?, ?, ?> decider) {
        assertThat(decider.clauses().commands())
                .containsExactlyInAnyOrderElementsOf(
                        Vocabulary.words(decider.family()).toList());
    }

    @ParameterizedTest
    @MethodSource("deciders")
    void whatever_a_clause_needs_is_said_in_both_languages(Decider<?, ?, ?> decider) {
        assertThat(decider.clauses().needs()).isNotEmpty();
        for (var needs : decider.clauses().needs()) assertSaid("messages.needs", "needs." + needs);
    }

    @Test
    void so_are_authorities_clauses_of_a_contract_and_findings() {
        for (var authority : Authority.values()) {
            assertSaid("messages.needs", "authority." + authority);
            assertSaid("messages.needs", "needs.authority." + authority);
        }
        for (var kind : ClauseKind.values()) assertSaid("messages.needs", "clause." + kind);
        for (var finding : List.of("legality", "completeness", "accuracy"))
            assertSaid("messages.needs", "finding." + finding);
        for (var open : List.of("obligations", "problems", "change")) assertSaid("messages.needs", "open." + open);
        for (var purpose : FilePurpose.values()) assertSaid("messages.words", "purpose." + purpose);
        for (var needs : OF_THE_GROUND) assertSaid("messages.needs", needs);
    }

    @Test
    void so_are_the_rules() {
        for (var rule : Rule.values())
            for (var part : List.of(".name", ".text")) assertSaid("dossier.handbook.rules", rule.code() + part);
    }

    @Test
    void nothing_is_said_that_nobody_needs() {
        var needed = Stream.concat(
                        deciders().stream().flatMap(it -> it.clauses().needs().stream()),
                        Arrays.stream(Authority.values()).map(it -> "authority." + it))
                .map(it -> "needs." + it)
                .toList();
        for (var language : LANGUAGES)
            assertThat(bundle("messages.needs", language).keySet().stream()
                            .filter(it -> it.startsWith("needs.") && !OF_THE_GROUND.contains(it)))
                    .isSubsetOf(needed);
    }

    @Test
    void what_needs_say_names_what_is_missing_and_has_balanced_quotes() {
        for (var language : LANGUAGES) {
            var bundle = bundle("messages.needs", language);
            assertThat(new MessageFormat(bundle.getString("needs.mandatory-clauses"), language)
                            .format(new Object[] {"X"}))
                    .endsWith("X");
            for (var key : bundle.keySet())
                if (key.startsWith("needs."))
                    assertThat(bundle.getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    private static void assertSaid(String bundle, String key) {
        for (var language : LANGUAGES)
            assertThat(bundle(bundle, language).getString(key))
                    .as(key + " in " + language)
                    .isNotBlank();
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
