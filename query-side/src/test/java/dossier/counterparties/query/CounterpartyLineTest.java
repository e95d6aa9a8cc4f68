package dossier.counterparties.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyEvent.ContactUpdated;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterpartyLineTest {
    private static final CounterpartyId ACME = new CounterpartyId("acme");
    private static final Contact SUN = new Contact("Sun", "1", "sun@acme.example"),
            ZHOU = new Contact("Zhou", "2", "zhou@acme.example");

    @Test
    void a_new_contact_replaces_the_old_one_and_nothing_else() {
        var later = NOON.plusSeconds(60);
        var line = CounterpartyLine.blank("acme")
                .after(new CounterpartyRegistered(ACME, "Acme", "91310000X", SUN), told(0, NOON))
                .after(new ContactUpdated(ACME, ZHOU), told(1, later));
        assertThat(line).isEqualTo(new CounterpartyLine("acme", 1, "Acme", "91310000X", ZHOU, NOON, later));
    }

    private static Told told(long version, Instant at) {
        return new Told(
                "counterparties/acme", version, "e" + version, at, at, new PersonId("li"), "post", "e" + version, null);
    }
}
