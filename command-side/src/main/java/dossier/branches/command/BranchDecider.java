package dossier.branches.command;

import static dossier.handbook.Authority.MANAGE_BRANCHES;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchCommand;
import dossier.branches.api.BranchCommand.*;
import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.*;
import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.branches.api.Measure;
import dossier.branches.command.BranchState.Absent;
import dossier.branches.command.BranchState.Known;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.organisation.api.PersonCard;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A branch's decisions: what the network department opens, changes, inspects and closes. Pure: no clock, no Spring, no Axon. */
public final class BranchDecider {
    private BranchDecider() {}

    private static final String INSPECTION = "";

    // spotless:off: a table is read in columns
    private static final Clauses<BranchCommand, BranchState> CLAUSES = Clauses.of(BranchCommand.class, BranchState.class)
            .opening(OpenBranch.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    needs(STAGE, "new-branch", b -> b instanceof Absent),
                    asks(UNIQUE, "department-without-branch", (_, _, given) -> isFree(given.know(BranchScope.class))),
                    asks(KNOWN, "manager-in-the-department", (open, _, given) -> worksIn(open.department(), open.manager(), given)))
            .before(ChangeBranch.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    needs(STAGE, "branch-not-closed", BranchState::isOpen),
                    asks(KNOWN, "manager-in-the-department", (change, b, given) -> worksIn(b.known().department(), change.manager(), given)),
                    asksNothingMissing(KNOWN, "employed-chain", (_, _, given) -> notEmployed(given)))
            .before(ChangeScope.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    needs(STAGE, "branch-not-closed", BranchState::isOpen))
            .before(CloseBranch.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    needs(STAGE, "branch-not-closed", BranchState::isOpen))
            .before(RecordInspection.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    needs(ORG_04, "not-own-branch", (b, given) -> !given.by().isOwnCase(b.known().manager(), MANAGE_BRANCHES, b.known().department())),
                    needs(STAGE, "branch-not-closed", BranchState::isOpen),
                    asksNothingMissing(KNOWN, "employed-owners", (_, _, given) -> notEmployed(given)),
                    asks(STAGE, "measures-due-from-today", (inspection, _, given) -> inspection.measures().stream().noneMatch(it -> it.due().isBefore(given.today()))))
            .before(CompleteMeasure.class,
                    asksEntitled(ORG_04, "owner-of-the-measure", (done, b, given) -> b.known().isOwner(given.by().person(), done.measure())),
                    asks(STAGE, "open-measure", (done, b, _) -> b.known().duties().find(ORG_08, done.measure()).isPresent()))
            .before(HandOverMeasure.class,
                    may(ORG_04, MANAGE_BRANCHES),
                    asks(STAGE, "open-measure", (over, b, _) -> b.known().duties().find(ORG_08, over.measure()).isPresent()),
                    asksNothingMissing(KNOWN, "employed-owners", (_, _, given) -> notEmployed(given)))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, b, given) -> b.known().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, b, given) -> b.known().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(OpenBranch.class, (open, _, _) -> List.of(new BranchScope.Of(open.department()), new PersonCard.Of(open.manager())))
            .asking(ChangeBranch.class, (change, _, _) -> people(Stream.concat(Stream.of(change.manager()), change.chain().people())))
            .asking(HandOverMeasure.class, (over, _, _) -> people(Stream.of(over.successor())))
            .asking(RecordInspection.class, (inspection, _, _) -> people(inspection.measures().stream().map(Measure::owner)));
    // spotless:on

    public static final Decider<BranchCommand, BranchState, BranchEvent> BRANCH =
            new Decider<>(BranchCommand.class, new Absent(), BranchState::evolve, CLAUSES, BranchDecider::decide);

    private static List<BranchEvent> decide(BranchCommand command, BranchState state, Circumstances given) {
        return switch (command) {
            case OpenBranch(var id, var name, var department, var region, var scope, var manager) ->
                List.of(new BranchOpened(id, name, department, region, scope, manager), nextInspection(id, given));
            case ChangeBranch(var id, var name, var region, var manager, var chain) ->
                List.of(new BranchChanged(id, name, region, manager, chain));
            case ChangeScope(var id, var scope) -> List.of(new ScopeChanged(id, scope));
            case CloseBranch(var id, var reason) -> closed(id, reason, state.known());
            case RecordInspection(var id, var findings, var measures) ->
                inspected(id, findings, measures, state.known(), given);
            case CompleteMeasure(var id, var measure, var evidence) ->
                List.of(
                        new MeasureCompleted(id, measure, evidence),
                        kept(id, state.known().duties().find(ORG_08, measure).orElseThrow(), given));
            case HandOverMeasure(var id, var measure, var successor) ->
                List.of(new MeasureHandedOver(id, measure, successor));
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) ->
                List.of(new DutyBreached(id, rule, subject, due(state.known(), rule, subject)));
        };
    }

    private static List<BranchEvent> closed(BranchId id, String reason, Known branch) {
        var lapsed = branch.duties().owed().stream()
                .map(Owed::duty)
                .<BranchEvent>map(it -> new DutyLapsed(id, it.rule(), it.subject()));
        return Stream.concat(Stream.of(new BranchClosed(id, reason)), lapsed).toList();
    }

    /** Keeps the inspection that was owed and begins the next, with a duty for every measure. */
    private static List<BranchEvent> inspected(
            BranchId id, String findings, List<Measure> measures, Known branch, Circumstances given) {
        var events = new ArrayList<BranchEvent>();
        events.add(new InspectionRecorded(id, given.by().person(), findings));
        branch.duties().find(ORG_08, INSPECTION).ifPresent(it -> events.add(kept(id, it, given)));
        events.add(nextInspection(id, given));
        var number = branch.owners().size();
        for (var measure : measures) {
            var code = "m" + ++number;
            events.add(new MeasureAgreed(id, code, measure));
            events.add(new DutyBegun(id, Duty.byEndOf(measure.due(), ORG_08, code)));
        }
        return events;
    }

    private static DutyBegun nextInspection(BranchId id, Circumstances given) {
        var days = given.policy().terms().organisation().inspectionDays();
        return new DutyBegun(id, Duty.byEndOf(given.today().plusDays(days), ORG_08, INSPECTION));
    }

    private static DutyKept kept(BranchId id, Owed owed, Circumstances given) {
        var duty = owed.duty();
        return new DutyKept(id, duty.rule(), duty.subject(), duty.due(), given.happenedAt());
    }

    private static Instant due(Known branch, Rule rule, String subject) {
        return branch.duties().due(rule, subject);
    }

    private static boolean worksIn(DepartmentId department, PersonId person, Circumstances given) {
        return given.all(PersonCard.class)
                .anyMatch(it -> it.id().equals(person) && it.active() && department.equals(it.department()));
    }

    private static List<String> notEmployed(Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> !it.active())
                .map(it -> it.id().value())
                .toList();
    }

    private static List<Question<?>> people(Stream<PersonId> named) {
        return named.distinct().<Question<?>>map(PersonCard.Of::new).toList();
    }

    /** A department that is no branch, or whose branch was closed. */
    private static boolean isFree(BranchScope department) {
        return !department.isBranch() || !department.open();
    }
}
