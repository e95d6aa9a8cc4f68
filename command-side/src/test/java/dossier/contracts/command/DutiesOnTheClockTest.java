package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;

import dossier.contracts.api.ContractDutyCommand.*;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.handbook.Actor;
import dossier.handbook.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clock tells a contract, when its moment has come and not before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutiesOnTheClockTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant END = Instant.parse("2026-03-05T16:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"CON_08", "CON_09", "CON_16", "CON_17", "CON_18", "CON_19", "ORD_01"})
    void a_duty_is_breached_at_its_limit_and_not_a_moment_before(Rule rule) {
        var breach = new NoteBreach(ID, rule, "1");
        by(Actor.HOUSE).at(END).given(owing(rule)).when(breach).then(new DutyBreached(ID, rule, "1", END));
        by(Actor.HOUSE).at(END.minusNanos(1)).given(owing(rule)).when(breach).refused(STAGE);
    }

    @Test
    void its_reminder_is_given_once_from_the_morning_of_the_last_day() {
        var remind = new RemindOfDuty(ID, CON_16, "1");
        by(Actor.HOUSE).at(MORNING).given(owing(CON_16)).when(remind).then(new DutyReminded(ID, CON_16, "1"));
        by(Actor.HOUSE)
                .at(MORNING.minusNanos(1))
                .given(owing(CON_16))
                .when(remind)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(MORNING)
                .given(then(owing(CON_16), new DutyReminded(ID, CON_16, "1")))
                .when(remind)
                .refused(STAGE);
    }

    @Test
    void what_is_kept_lapsed_or_breached_already_is_not_breached() {
        var breach = new NoteBreach(ID, CON_16, "1");
        for (var end : List.of(
                kept(CON_16, "1", DUE, NOON), new DutyLapsed(ID, CON_16, "1"), new DutyBreached(ID, CON_16, "1", END)))
            by(Actor.HOUSE).at(END).given(then(owing(CON_16), end)).when(breach).refused(STAGE);
        by(Actor.HOUSE)
                .at(END)
                .given(owing(CON_16))
                .when(new NoteBreach(ID, CON_16, "2"))
                .refused(STAGE);
    }

    @Test
    void only_the_house_tells_it() {
        for (var person : List.of(DRAFTER, MANAGER, COORDINATOR)) {
            by(person)
                    .at(END)
                    .given(owing(CON_16))
                    .when(new NoteBreach(ID, CON_16, "1"))
                    .refused(ORG_04);
            by(person)
                    .at(END)
                    .given(owing(CON_16))
                    .when(new RemindOfDuty(ID, CON_16, "1"))
                    .refused(ORG_04);
        }
    }

    private static ContractEvent[] owing(Rule rule) {
        return then(inEffect(), begun(rule, "1", DUE));
    }
}
