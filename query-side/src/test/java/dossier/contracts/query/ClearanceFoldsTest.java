package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.House;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.query.ClearanceFile.Given;
import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-14: what is shown of a contract beyond the credit of its counterparty. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearanceFoldsTest {
    private static final List<String> LIMIT = List.of("credit.limit");
    private static final RiskFound FOUND = new RiskFound(C1, LIMIT);
    private static final RiskSignedOff SIGNED_OFF = new RiskSignedOff(C1, QIAN, LIMIT, "secured");

    private LedgerLine line = LedgerLine.blank("c1");
    private ContractFile file = ContractFile.blank("c1");

    @Test
    void finance_is_asked_beside_the_reviews_until_it_has_signed_off() {
        after(drafted(), submitted(false), FOUND);
        assertThat(line.tasks())
                .extracting(Task::action, Task::authority, Task::rule, Task::barred)
                .contains(tuple("sign-off-risk", Authority.SIGN_OFF_RISK, Rule.CON_14, LI));
        after(approvedByManager());
        assertThat(line.tasks()).extracting(Task::action).containsExactly("legal-review", "sign-off-risk");
        after(SIGNED_OFF);
        assertThat(line.tasks()).extracting(Task::action).containsExactly("legal-review");
        assertThat(file.clearance().found()).isEqualTo(LIMIT);
        assertThat(file.clearance().given()).containsExactly(new Given(LIMIT, "secured", QIAN, House.NOON));
    }

    @Test
    void nobody_is_asked_about_a_version_that_was_sent_back() {
        after(drafted(), submitted(false), FOUND, returned());
        assertThat(line.tasks()).extracting(Task::action).containsExactly("revise");
    }

    private void after(ContractEvent... events) {
        for (var event : events) {
            var version = line.version() + 1;
            var told = new Told(
                    "contracts/c1", version, "e" + version, House.NOON, House.NOON, LI, "post", "e" + version, null);
            line = line.after(event, told);
            file = file.after(event, told);
        }
    }
}
