package dossier.regulations.api;

import dossier.handbook.Records;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticularsTest {
    private static final PersonId LI = new PersonId("li"), WU = new PersonId("wu"), LIN = new PersonId("lin");
    private static final DepartmentId HR = new DepartmentId("hr");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @Test
    void with_all_that_a_regulation_carries_it_is_on_record() {
        Records.present(new Particulars("HY-1", "all staff", HR, LI, WU, LIN, DAY).onRecord());
    }

    @Test
    void what_it_does_not_carry_yet_is_told_in_the_order_of_the_handbook() {
        Records.missing(
                new Particulars("HY-1", "all staff", HR, LI, null, null, DAY).onRecord(),
                "particular.REVIEWER",
                "particular.APPROVER");
        Records.missing(
                new Particulars("", " ", null, LI, WU, LIN, null).onRecord(),
                "particular.NUMBER",
                "particular.SCOPE",
                "particular.INTERPRETER",
                "particular.EFFECTIVE_DATE");
    }
}
