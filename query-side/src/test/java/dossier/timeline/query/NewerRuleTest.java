package dossier.timeline.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.House;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractId;
import dossier.contracts.query.ContractFile;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.FoldRunner;
import dossier.platform.read.Ledgers;
import dossier.platform.read.StuckCases;
import dossier.platform.read.StuckCases.Stuck;
import dossier.platform.store.NewerThanThis;
import dossier.platform.web.page.Stories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A case that was decided by a rule which only a newer version knows waits for that version; all others go on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewerRuleTest {
    private static final String CASE = "contracts/c1";

    private final House house = new House();

    /** As it stands in the store; the upgrade makes it a known one. */
    private final Map<String, String> basis = new HashMap<>(Map.of("rule", "NEW-01"));

    @BeforeEach
    void a_contract_submitted_by_a_newer_rule_and_one_beside_it() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "clerk", Set.of()));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", drafted());
        house.happen("li", Map.of("version", 0, "basis", List.of(basis), "objections", List.of()), submitted(false));
        house.happen("li", new ContractDrafted(new ContractId("c2"), draft("Gears", "4800", false), LI, SALES));
        house.list("contracts", LI);
        assertThat(house.get(Stories.class)
                        .of("contracts", "c2", Map.of("fresh", List.of("true")), LI)
                        .days())
                .isNotEmpty();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void it_waits_where_that_rule_stands_and_others_go_on() {
        assertThat(waiting("contract_files")).containsExactly(1L);
        assertThat(waiting("timeline")).containsExactly(1L);
        assertThat(file("c1").number()).isNull();
        assertThat(file("c2").number()).isNull();
    }

    @Test
    void who_looks_at_its_past_is_told_that_only_a_newer_version_can_show_it() {
        var past = Map.of("knownAt", List.of(House.NOON.toString()));
        assertThatThrownBy(() -> house.get(Ledgers.class).one("contracts", "c1", past, LI))
                .isInstanceOf(NewerThanThis.class)
                .hasMessageContaining("NEW-01");
    }

    @Test
    void after_the_upgrade_it_is_told_again() {
        basis.put("rule", "CON-02");
        house.get(FoldRunner.class).retry("contract_files");
        house.get(FoldRunner.class).retry("timeline");
        assertThat(waiting("contract_files")).isEmpty();
        assertThat(waiting("timeline")).isEmpty();
        assertThat(file("c1").number()).isNotNull();
    }

    private ContractFile file(String id) {
        return (ContractFile)
                house.get(Ledgers.class).one("contracts", id, Map.of(), LI).document();
    }

    /** Versions at which it waits. */
    private List<Long> waiting(String model) {
        return house.get(StuckCases.class).of(model).stream()
                .filter(it -> it.stream().equals(CASE))
                .map(Stuck::version)
                .toList();
    }
}
