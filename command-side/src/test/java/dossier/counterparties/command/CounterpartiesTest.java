package dossier.counterparties.command;

import static dossier.handbook.Authority.KEEP_COUNTERPARTIES;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyCommand;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyCommand.UpdateContact;
import dossier.counterparties.api.CounterpartyEvent;
import dossier.counterparties.api.CounterpartyEvent.ContactUpdated;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterpartiesTest {
    private static final CounterpartyId ID = new CounterpartyId("acme");
    private static final String CODE = "91310000MA1FL0000X";
    private static final Contact WANG = new Contact("Wang", "1", "w@acme.example");
    private static final Contact ZHAO = new Contact("Zhao", "2", "z@acme.example");
    private static final Actor KEEPER = someone("he", "commerce", KEEP_COUNTERPARTIES);
    private static final Actor OTHER = someone("li", "sales");
    private static final RegisterCounterparty REGISTER = new RegisterCounterparty(ID, "Acme", CODE, WANG);
    private static final CounterpartyRegistered REGISTERED = new CounterpartyRegistered(ID, "Acme", CODE, WANG);

    @Test
    void a_counterparty_is_registered_with_a_code_that_nobody_has() {
        by(KEEPER).given().when(REGISTER).then(REGISTERED);
        by(KEEPER).given().when(REGISTER).allowedBy(ORG_04, STAGE, UNIQUE);
    }

    @Test
    void not_with_a_code_that_another_has() {
        by(KEEPER)
                .knowing(new CodeHolder(CODE, new CounterpartyId("other")))
                .given()
                .when(REGISTER)
                .refused(UNIQUE);
    }

    @Test
    void not_twice() {
        by(KEEPER).given(REGISTERED).when(REGISTER).refused(STAGE);
        by(KEEPER)
                .knowing(new CodeHolder(CODE, ID))
                .given(REGISTERED)
                .when(REGISTER)
                .refused(STAGE, UNIQUE);
    }

    @Test
    void the_contact_is_kept_current() {
        by(KEEPER).given(REGISTERED).when(new UpdateContact(ID, ZHAO)).then(new ContactUpdated(ID, ZHAO));
        by(KEEPER)
                .given(REGISTERED, new ContactUpdated(ID, ZHAO))
                .when(new UpdateContact(ID, WANG))
                .then(new ContactUpdated(ID, WANG));
        by(KEEPER).given().when(new UpdateContact(ID, ZHAO)).noSuchCase();
    }

    @Test
    void whoever_does_not_keep_counterparties_does_neither() {
        by(OTHER).given().when(REGISTER).refused(ORG_04);
        by(OTHER).given(REGISTERED).when(new UpdateContact(ID, ZHAO)).refused(ORG_04);
    }

    private static Scenario<CounterpartyCommand, CounterpartyState, CounterpartyEvent> by(Actor actor) {
        return Scenario.of(CounterpartyDecider.COUNTERPARTY, actor).knowing(new CodeHolder(CODE, null));
    }
}
