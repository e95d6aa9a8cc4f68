package dossier.branches.api;

import dossier.handbook.OnRecord;
import dossier.handbook.Records;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkChainTest {
    private static final PersonId HEAD = new PersonId("head"),
            REGION = new PersonId("region"),
            SUPERVISOR = new PersonId("supervisor"),
            SPECIALIST = new PersonId("specialist");
    private static final Map<PersonId, PersonId> LINE =
            Map.of(REGION, HEAD, SUPERVISOR, REGION, SPECIALIST, SUPERVISOR);

    @Test
    void it_is_complete_when_each_reports_to_the_one_above() {
        Records.present(judged(new NetworkChain(REGION, SUPERVISOR, SPECIALIST), LINE));
    }

    @Test
    void nobody_named_leaves_every_link_missing() {
        Records.missing(
                judged(NetworkChain.NONE, LINE),
                "link.REGION_MANAGER",
                "link.BUSINESS_SUPERVISOR",
                "link.OPERATIONS_SPECIALIST");
    }

    @Test
    void a_link_that_reports_elsewhere_is_missing() {
        var elsewhere = Map.of(REGION, HEAD, SUPERVISOR, HEAD, SPECIALIST, SUPERVISOR);
        Records.missing(
                judged(new NetworkChain(REGION, SUPERVISOR, SPECIALIST), elsewhere), "link.BUSINESS_SUPERVISOR");
    }

    @Test
    void a_link_whose_person_left_is_missing_and_no_other() {
        var left = Map.of(SUPERVISOR, REGION, SPECIALIST, SUPERVISOR);
        Records.missing(judged(new NetworkChain(REGION, SUPERVISOR, SPECIALIST), left), "link.REGION_MANAGER");
    }

    @Test
    void nobody_stands_in_for_a_link_that_is_not_named() {
        Records.missing(
                judged(new NetworkChain(REGION, null, SPECIALIST), LINE),
                "link.BUSINESS_SUPERVISOR",
                "link.OPERATIONS_SPECIALIST");
    }

    private static OnRecord judged(NetworkChain chain, Map<PersonId, PersonId> superiors) {
        return chain.onRecord(it -> Optional.ofNullable(superiors.get(it)));
    }
}
