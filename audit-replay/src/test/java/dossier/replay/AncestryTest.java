package dossier.replay;

import static dossier.replay.RandomContracts.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Circumstances;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Fact;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.platform.log.Logged;
import dossier.platform.store.Vocabulary;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyId;
import dossier.replay.Why.Ancestor;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who decided what a decision rests on, generation by generation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AncestryTest {
    private static final Vocabulary WORDS = Vocabulary.scan();
    private static final PaperLog LOG = RandomContracts.decided(5, 10, 4_000);

    @Test
    void behind_a_decision_stands_the_one_that_last_changed_its_case_and_behind_that_the_one_before() {
        var last = late();
        var chain = chain(last, _ -> true);
        assertThat(chain).hasSizeGreaterThan(1);
        assertThat(chain.getFirst().id())
                .isEqualTo(deciding(last.stream(), record(last).version()));
        assertThat(chain.getFirst().restsOn()).containsExactly(chain.get(1).id());
        assertThat(chain).allSatisfy(it -> assertThat(it.at()).isBeforeOrEqualTo(last.recordedAt()));
        assertThat(chain.getLast().older()).isTrue();
    }

    @Test
    void behind_a_fact_stands_who_made_it_so_and_behind_a_figure_who_approved_the_policy() {
        var other = late();
        var one = record(late("c1"));
        var sourced =
                new Fact(one.given().facts().getFirst().answer(), new Fact.Source(other.stream(), other.version()));
        var policy = "policies/" + PolicyId.HOUSE.value();
        LOG.events.add(new Logged(
                "policy",
                policy,
                0,
                BEGIN,
                new PolicyApproved(PolicyId.HOUSE, 3, Policy.DEFAULTS, LocalDate.EPOCH),
                "policies.PolicyApproved",
                new PersonId("lin"),
                "general manager",
                "policy",
                null));
        var given = new Circumstances(
                one.given().by(), BEGIN, BEGIN, new PolicyInForce(3, Policy.DEFAULTS), List.of(sourced));
        var ancestry = new Ancestry(LOG, WORDS, _ -> true);
        assertThat(Objects.requireNonNull(ancestry.policy(3)).by()).isEqualTo(new PersonId("lin"));
        assertThat(Objects.requireNonNull(ancestry.source(sourced)).decision()).isEqualTo(other.decisionId());
        assertThat(ancestry.of("new", new DecisionRecord(one.command(), given, -1, List.of(), List.of())))
                .extracting(Ancestor::id)
                .startsWith(String.valueOf(other.decisionId()));
    }

    @Test
    void what_may_not_be_told_is_not_in_the_chain_nor_what_stands_behind_it() {
        var last = late();
        assertThat(chain(last, it -> !it.stream().equals(last.stream()))).isEmpty();
    }

    private static List<Ancestor> chain(Logged first, Predicate<Logged> readable) {
        return new Ancestry(LOG, WORDS, readable).of(first.id(), record(first));
    }

    /** A decision on a case in which much had happened. */
    private static Logged late() {
        return late("c0");
    }

    private static Logged late(String contract) {
        return LOG.events.stream()
                .filter(it -> it.stream().equals("contracts/" + contract) && it.begins() && it.version() > 0)
                .max(Comparator.comparing(Logged::version))
                .orElseThrow();
    }

    private static DecisionRecord record(Logged first) {
        return Objects.requireNonNull(LOG.records.get(first.id()));
    }

    private static String deciding(String stream, long version) {
        return String.valueOf(LOG.of(stream, version, version).getFirst().decisionId());
    }
}
