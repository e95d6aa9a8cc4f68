package dossier.regulations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import dossier.regulations.api.NumberHolder;
import dossier.regulations.api.RegulationDraft;
import dossier.regulations.api.RegulationEvent.RegulationDrafted;
import dossier.regulations.api.RegulationId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegulationNumbersTest {
    private final RegulationNumbers numbers = new RegulationNumbers(JdbcClient.create(TestDatabase.migrated()));

    @Test
    void a_number_belongs_to_the_regulation_that_was_drafted_under_it() {
        var travel = new RegulationId("travel");
        numbers.on(drafted(travel, "HY-1"), 0);
        numbers.on(drafted(travel, "HY-1"), 0);
        assertThat(numbers.answer(new NumberHolder.Of("HY-1")))
                .isEqualTo(new Fact(new NumberHolder("HY-1", travel), new Source("regulations/travel", 0)));
        assertThat(numbers.answer(new NumberHolder.Of("HY-2")))
                .isEqualTo(new Fact(new NumberHolder("HY-2", null), null));
    }

    @Test
    void of_two_that_take_a_number_at_the_same_moment_the_table_refuses_one() {
        numbers.on(drafted(new RegulationId("travel"), "HY-1"), 0);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> numbers.on(drafted(new RegulationId("leave"), "HY-1"), 0));
    }

    private static RegulationDrafted drafted(RegulationId id, String number) {
        var draft = new RegulationDraft(
                "Travel", "all staff", new DepartmentId("hr"), LocalDate.parse("2026-04-01"), "Book early.", null);
        return new RegulationDrafted(id, number, draft, new PersonId("li"));
    }
}
