package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractId;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.platform.read.Told;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionRegisterTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final PersonId LI = new PersonId("li");
    private static final ContractWithdrawn WITHDRAWN = new ContractWithdrawn(new ContractId("c1"), "why");

    @Test
    void an_accepted_command_is_one_line_with_the_rules_that_held() {
        var held = List.of(new Basis(Rule.ORG_04, null), new Basis(Rule.STAGE, null), new Basis(Rule.ORG_04, LI));
        var decision = new Told.Decision("contracts.WithdrawContract", 3, held, List.of(), 1);
        assertThat(DecisionRegister.line(WITHDRAWN, told("contracts/c1", decision)))
                .isEqualTo(new DecisionLine(
                        "e1",
                        "contracts/c1",
                        "contracts",
                        3,
                        NOON,
                        NOON,
                        LI,
                        "clerk",
                        "contracts.WithdrawContract",
                        Ruled.ACCEPTED,
                        List.of(Rule.ORG_04, Rule.STAGE),
                        List.of()));
        assertThat(DecisionRegister.line(WITHDRAWN, told("contracts/c1", null)))
                .as("a further event of the same decision")
                .isNull();
    }

    @Test
    void a_refused_one_stands_with_the_case_that_was_asked() {
        var objections = List.of(new Objection(Rule.CON_05, "legal-review", List.of(), false));
        var refused = new CommandRefused(new DecisionId("e1"), "contracts/c1", "contracts.SignContract", objections);
        var line = DecisionRegister.line(
                refused,
                told("decisions/e1", new Told.Decision("contracts.SignContract", 6, List.of(), objections, 1)));
        assertThat(line).isNotNull();
        assertThat(line.stream()).isEqualTo("contracts/c1");
        assertThat(line.outcome()).isEqualTo(Ruled.REFUSED);
        assertThat(line.version()).isEqualTo(6);
        assertThat(line.rules()).isEqualTo(line.objecting()).containsExactly(Rule.CON_05);
    }

    private static Told told(String stream, Told.@Nullable Decision decision) {
        return new Told(stream, 4, "e1", NOON, NOON, LI, "clerk", "e1", decision);
    }
}
