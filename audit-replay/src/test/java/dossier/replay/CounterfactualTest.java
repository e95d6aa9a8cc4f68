package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.command.ContractDecider;
import dossier.handbook.Decider;
import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import dossier.platform.command.Streams;
import dossier.platform.read.Period;
import dossier.platform.store.Vocabulary;
import dossier.replay.Alteration.OneFigure;
import dossier.replay.Alteration.WholePolicy;
import dossier.replay.WhatIf.Effect;
import dossier.replay.WhatIf.Group;
import dossier.replay.WhatIf.Line;
import dossier.words.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another figure changes the decisions it would have changed, and what was built on them is marked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterfactualTest {
    private static final PaperLog LOG = RandomContracts.decided(11, 100, 4_000);

    @Test
    void a_lower_limit_for_major_contracts_changes_the_submissions_between_and_all_later_on_those_cases_depend() {
        var drafts = new HashMap<String, Object>();
        var otherwise = new HashSet<String>();
        var changed = new TreeSet<String>();
        var depending = new TreeSet<String>();
        for (var first : LOG.events.stream().filter(it -> it.begins()).toList()) {
            var record = LOG.records.get(first.id());
            var stream = Streams.of(record.command());
            if (record.accepted() && record.command() instanceof DraftContract it) drafts.put(stream, it.draft());
            if (record.accepted() && record.command() instanceof ReviseContract it) drafts.put(stream, it.draft());
            if (record.accepted()
                    && record.command() instanceof SubmitContract
                    && drafts.get(stream) == RandomContracts.SMALL) changed.add(first.id());
            else if (otherwise.contains(stream)) depending.add(first.id());
            if (changed.contains(first.id())) otherwise.add(stream);
        }
        var found = run("majorContractFrom", "300000");
        assertThat(changed).isNotEmpty();
        assertThat(depending).isNotEmpty();
        assertThat(new TreeSet<>(found.lines().stream().map(Line::id).toList())).isEqualTo(changed);
        assertThat(found.lines()).allSatisfy(it -> {
            assertThat(it.effect()).isEqualTo(Effect.CHANGED);
            assertThat(it.then()).isEqualTo(Money.cny("500000"));
            assertThat(it.amount()).isEqualTo(Money.cny("300000"));
            assertThat(it.differences())
                    .containsExactly(new Difference(
                            Difference.Part.EVENTS, "1 contracts.ContractSubmitted.major", "false", "true"));
        });
        var total = found.total();
        assertThat(found.decisions()).isEqualTo(LOG.records.size());
        assertThat(total.changed()).isEqualTo(changed.size());
        assertThat(total.depending()).isEqualTo(depending.size());
        assertThat(total.cases()).isEqualTo(otherwise.size());
        assertThat(total.money()).containsExactly(Money.cny(String.valueOf(300_000L * otherwise.size())));
        for (var groups : List.of(found.months(), found.departments(), found.people())) {
            assertThat(groups.stream().mapToLong(Group::changed).sum()).isEqualTo(total.changed());
            assertThat(groups.stream().mapToLong(Group::depending).sum()).isEqualTo(total.depending());
        }
        assertThat(found.months()).extracting(Group::key).containsExactly("2026-03");
    }

    @Test
    void the_figure_of_then_changes_nothing() {
        var found = run("majorContractFrom", "500000");
        assertThat(found.lines()).isEmpty();
        assertThat(found.total()).isEqualTo(new Group("", 0, 0, 0, 0, List.of()));
    }

    @Test
    void where_a_register_would_have_been_asked_something_else_nothing_is_guessed() {
        var found = run("managerReviewDays", "9");
        assertThat(found.lines()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.effect()).isEqualTo(Effect.OPEN);
            assertThat(it.command()).isEqualTo("contracts.SubmitContract");
        });
    }

    @Test
    void a_whole_policy_changes_what_its_figures_change() {
        var lower = PolicyParameter.changed(Policy.DEFAULTS, "majorContractFrom", "300000");
        var whole = run(new WholePolicy(7, lower));
        assertThat(whole.total()).isEqualTo(run("majorContractFrom", "300000").total());
        assertThat(whole.lines())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.then()).isEqualTo("v0"));
    }

    @Test
    void stopped_and_gone_on_with_it_comes_to_the_same() {
        var run = new Counterfactual(
                new OneFigure("majorContractFrom", "300000"),
                Period.ALL,
                CounterfactualTest::decider,
                Vocabulary.scan());
        for (var stop : List.of(1L, 500L, 1_700L)) {
            assertThatThrownBy(() -> run.goOn(LOG, done -> {
                        if (done == stop) throw new IllegalStateException("stopped");
                    }))
                    .hasMessage("stopped");
            assertThat(run.result().decisions()).isEqualTo(stop);
        }
        run.goOn(LOG, _ -> {});
        assertThat(run.result()).isEqualTo(run(new OneFigure("majorContractFrom", "300000")));
    }

    @Test
    void a_figure_that_is_not_there_or_no_value_of_it_is_refused() {
        assertThat(PolicyParameter.changed(Policy.DEFAULTS, "inspectionDays", "7")
                        .organisation()
                        .inspectionDays())
                .isEqualTo(7);
        assertThatThrownBy(() -> PolicyParameter.changed(Policy.DEFAULTS, "price", "7"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyParameter.changed(Policy.DEFAULTS, "inspectionDays", "many"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WhatIf run(String parameter, String value) {
        return run(new OneFigure(parameter, value));
    }

    private static WhatIf run(Alteration alteration) {
        var run = new Counterfactual(alteration, Period.ALL, CounterfactualTest::decider, Vocabulary.scan());
        run.goOn(LOG, _ -> {});
        return run.result();
    }

    private static Optional<Decider<?, ?, ?>> decider(String context) {
        return context.equals("contracts") ? Optional.of(ContractDecider.CONTRACT) : Optional.empty();
    }
}
