package dossier.seals.command;

import static dossier.handbook.Authority.KEEP_SEALS;
import static dossier.handbook.Authority.MANAGE_SEALS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Actor;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.platform.TestDatabase;
import dossier.seals.api.SealCommand;
import dossier.seals.api.SealCommand.HandOverSeal;
import dossier.seals.api.SealCommand.RegisterSeal;
import dossier.seals.api.SealEvent;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealId;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealStanding;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEA-01: who keeps a seal, and where it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealsTest {
    private static final SealId ID = new SealId("contract-seal");
    private static final PersonId QIAN = new PersonId("qian"), LI = new PersonId("li"), ZHAO = new PersonId("zhao");
    private static final SealUseId ONE = new SealUseId("u1"), TWO = new SealUseId("u2");
    private static final Actor OFFICE = someone("wu", "office", MANAGE_SEALS);
    private static final RegisterSeal REGISTER = new RegisterSeal(ID, SealKind.CONTRACT, "Contract seal", QIAN);
    private static final SealRegistered REGISTERED = new SealRegistered(ID, SealKind.CONTRACT, "Contract seal", QIAN);
    private static final HandOverSeal HAND_OVER = new HandOverSeal(ID, LI, "leave");

    private final Seals seals = new Seals(JdbcClient.create(TestDatabase.migrated()));

    @Test
    void a_seal_is_registered_once_with_a_keeper_who_may_keep_it() {
        by(OFFICE).given().when(REGISTER).then(REGISTERED);
        by(OFFICE).given().when(REGISTER).allowedBy(ORG_04, STAGE, SEA_01);
        by(OFFICE).given(REGISTERED).when(REGISTER).refused(STAGE);
        by(OFFICE).knowing(keeper(QIAN, true, false)).given().when(REGISTER).refused(SEA_01);
        by(OFFICE).knowing(keeper(QIAN, false, true)).given().when(REGISTER).refused(SEA_01);
        by(someone("zhao", "sales")).given().when(REGISTER).refused(ORG_04);
    }

    @Test
    void another_takes_it_over_while_it_is_in() {
        by(OFFICE).given(REGISTERED).when(HAND_OVER).then(new SealHandedOver(ID, LI, "leave"));
        by(OFFICE)
                .knowing(keeper(LI, true, true), new SealStanding(ID, SealKind.CONTRACT, QIAN, ONE))
                .given(REGISTERED)
                .when(HAND_OVER)
                .refused(SEA_03);
        by(OFFICE)
                .knowing(keeper(LI, true, false), new SealStanding(ID, SealKind.CONTRACT, QIAN, null))
                .given(REGISTERED)
                .when(HAND_OVER)
                .refused(SEA_01);
    }

    @Test
    void the_register_says_who_keeps_it_and_for_what_it_is_out_with_the_event_that_says_so() {
        assertThat(standing()).isEqualTo(new Fact(SealStanding.unknown(ID), null));
        seals.on(REGISTERED, 0);
        assertThat(standing())
                .isEqualTo(new Fact(
                        new SealStanding(ID, SealKind.CONTRACT, QIAN, null), new Source("seals/contract-seal", 0)));
        seals.on(new SealHandedOver(ID, LI, "leave"), 1);
        seals.on(new SealHandedOut(ONE, ID, LI, ZHAO), 2);
        assertThat(standing())
                .isEqualTo(new Fact(new SealStanding(ID, SealKind.CONTRACT, LI, ONE), new Source("seal-uses/u1", 2)));
        seals.on(new SealTakenBack(ONE, ID, LI, 2));
        assertThat(standing())
                .isEqualTo(new Fact(
                        new SealStanding(ID, SealKind.CONTRACT, LI, null), new Source("seals/contract-seal", 1)));
    }

    @Test
    void of_two_uses_for_which_it_goes_out_at_the_same_moment_the_table_refuses_one() {
        seals.on(REGISTERED, 0);
        seals.on(new SealHandedOut(ONE, ID, QIAN, ZHAO), 2);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> seals.on(new SealHandedOut(TWO, ID, QIAN, LI), 2));
    }

    private Fact standing() {
        return seals.answer(new SealStanding.Of(ID));
    }

    private static Scenario<SealCommand, SealState, SealEvent> by(Actor actor) {
        return Scenario.of(SealDecider.SEAL, actor)
                .knowing(
                        keeper(QIAN, true, true),
                        keeper(LI, true, true),
                        new SealStanding(ID, SealKind.CONTRACT, QIAN, null));
    }

    private static PersonCard keeper(PersonId person, boolean active, boolean entitled) {
        return new PersonCard(
                person, active, new DepartmentId("office"), entitled ? Set.of(KEEP_SEALS) : Set.of(), List.of());
    }
}
