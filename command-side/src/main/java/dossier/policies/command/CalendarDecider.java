package dossier.policies.command;

import static dossier.handbook.Authority.APPROVE_POLICIES;
import static dossier.handbook.Authority.PROPOSE_POLICIES;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Rule.UNIQUE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.policies.api.CalendarCommand;
import dossier.policies.api.CalendarCommand.ApproveCalendar;
import dossier.policies.api.CalendarCommand.ProposeCalendar;
import dossier.policies.api.CalendarEvent;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.SpecialDay;
import dossier.policies.command.CalendarState.Absent;
import dossier.policies.command.CalendarState.Proposed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Decisions about a year of the working calendar: proposed by one, approved by another. Pure: no clock, no Spring, no Axon. */
public final class CalendarDecider {
    private CalendarDecider() {}

    private static final Clauses<CalendarCommand, CalendarState> CLAUSES = Clauses.of(
                    CalendarCommand.class, CalendarState.class)
            .opening(
                    ProposeCalendar.class,
                    may(ORG_04, PROPOSE_POLICIES),
                    asks(KNOWN, "year", (propose, _, _) -> propose.id().value().matches("[1-9][0-9]{3}")),
                    asksNothingMissing(KNOWN, "days-of-the-year", (propose, _, _) -> daysOfOtherYears(propose)),
                    asksNothingMissing(UNIQUE, "each-day-once", (propose, _, _) -> daysNamedAgain(propose)))
            .before(
                    ApproveCalendar.class,
                    may(ORG_04, APPROVE_POLICIES),
                    needs(ORG_04, "not-own-proposal", CalendarDecider::isAnothers),
                    needs(STAGE, "proposed-calendar", c -> c instanceof Proposed));

    public static final Decider<CalendarCommand, CalendarState, CalendarEvent> CALENDAR =
            new Decider<>(CalendarCommand.class, new Absent(), CalendarState::evolve, CLAUSES, CalendarDecider::decide);

    private static List<CalendarEvent> decide(CalendarCommand command, CalendarState state, Circumstances given) {
        return switch (command) {
            case ProposeCalendar(var id, var days) ->
                List.of(new CalendarProposed(id, days, given.by().person()));
            case ApproveCalendar(var id)
            when state instanceof Proposed(var days, var _) -> List.of(new CalendarApproved(id, days));
            case ApproveCalendar _ -> throw new IllegalStateException("nothing is proposed");
        };
    }

    private static boolean isAnothers(CalendarState state, Circumstances given) {
        var by = given.by();
        return !(state instanceof Proposed(var _, var proposer)
                && by.isOwnCase(proposer, APPROVE_POLICIES, by.department()));
    }

    private static List<String> daysOfOtherYears(ProposeCalendar propose) {
        return dates(propose)
                .filter(it -> !String.valueOf(it.getYear()).equals(propose.id().value()))
                .map(LocalDate::toString)
                .toList();
    }

    private static List<String> daysNamedAgain(ProposeCalendar propose) {
        var named = new HashSet<LocalDate>();
        return dates(propose)
                .filter(it -> !named.add(it))
                .map(LocalDate::toString)
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> dates(ProposeCalendar propose) {
        return propose.days().stream().map(SpecialDay::date);
    }
}
