package dossier.organisation.command;

import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.organisation.api.CasesLeftBehind;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.*;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.*;
import dossier.organisation.api.GroupCard;
import dossier.organisation.api.Headcount;
import dossier.organisation.api.OpenCases;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.PositionCard;
import dossier.organisation.command.EmployeeState.Absent;
import dossier.organisation.command.EmployeeState.Employed;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions about an employee: post, line, and what they lend. Pure: no clock, no Spring, no Axon. */
public final class EmployeeDecider {
    private EmployeeDecider() {}

    private static final Clauses<EmployeeCommand, EmployeeState> CLAUSES = Clauses.of(
                    EmployeeCommand.class, EmployeeState.class)
            .opening(
                    HireEmployee.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(STAGE, "new-employee", e -> e instanceof Absent),
                    asks(UNIQUE, "id-beside-the-house", (hire, _, _) -> !Actor.HOUSE.is(hire.id())),
                    asks(
                            KNOWN,
                            "defined-position",
                            (_, _, given) -> given.know(PositionCard.class).known()),
                    asks(KNOWN, "employed-supervisor", (hire, _, given) -> isEmployedIfAny(hire.supervisor(), given)),
                    asks(
                            ORG_05,
                            "supervisor-not-below",
                            (hire, _, given) -> !isBelow(hire.supervisor(), hire.id(), given)),
                    placeFor(HireEmployee::id))
            .before(
                    TransferEmployee.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(
                            ORG_04,
                            "not-own-post",
                            (e, given) -> !e.isOf(given.by().person())),
                    needs(STAGE, "employed", EmployeeState::isEmployed),
                    asks(
                            KNOWN,
                            "defined-position",
                            (_, _, given) -> given.know(PositionCard.class).known()),
                    asks(
                            KNOWN,
                            "employed-supervisor",
                            (transfer, _, given) -> isEmployedIfAny(transfer.supervisor(), given)),
                    asks(
                            ORG_05,
                            "supervisor-not-below",
                            (transfer, _, given) -> !isBelow(transfer.supervisor(), transfer.id(), given)),
                    placeFor(TransferEmployee::id),
                    onlyIf(
                            (_, given) ->
                                    given.all(CasesLeftBehind.class).findAny().isPresent(),
                            asksNothingMissing(
                                    MOVE,
                                    "handed-over-to-move",
                                    (_, _, given) ->
                                            given.know(CasesLeftBehind.class).cases())))
            .before(
                    AssignGroup.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(STAGE, "employed", EmployeeState::isEmployed),
                    asks(
                            KNOWN,
                            "defined-group",
                            (assign, _, given) -> assign.group() == null
                                    || given.all(GroupCard.class).anyMatch(GroupCard::known)))
            .before(
                    ChangeMailAddress.class,
                    entitled(
                            ORG_04,
                            "own-address-or-organisation",
                            (e, given) -> e.isOf(given.by().person())
                                    || given.by()
                                            .may(MANAGE_ORGANISATION, given.by().department())),
                    needs(STAGE, "employed", EmployeeState::isEmployed))
            .before(
                    ReleaseEmployee.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(
                            ORG_04,
                            "not-own-post",
                            (e, given) -> !e.isOf(given.by().person())),
                    needs(STAGE, "employed", EmployeeState::isEmployed),
                    onlyIf(
                            (_, given) -> given.all(OpenCases.class).findAny().isPresent(),
                            asksNothingMissing(
                                    LEAVE,
                                    "everything-handed-over",
                                    (_, _, given) -> given.know(OpenCases.class).cases())))
            .before(
                    DelegateAuthority.class,
                    asksEntitled(
                            ORG_05, "self-or-superior", (delegate, _, given) -> isSelfOrSuperior(delegate.id(), given)),
                    needs(STAGE, "employed", EmployeeState::isEmployed),
                    asks(
                            ORG_04,
                            "someone-else-as-deputy",
                            (delegate, _, given) -> !delegate.to().equals(delegate.id())
                                    && !given.by().is(delegate.to())),
                    asks(
                            KNOWN,
                            "employed-deputy",
                            (delegate, _, given) -> card(delegate.to(), given).active()),
                    asks(
                            STAGE,
                            "period-to-come",
                            (delegate, _, given) -> delegate.from().isBefore(delegate.until())
                                    && given.at().isBefore(delegate.until())),
                    asks(STAGE, "not-lent-to-them-yet", (delegate, e, given) -> !e.lends(delegate.to(), given.at())))
            .before(
                    EndDelegation.class,
                    asksEntitled(ORG_05, "self-or-superior", (end, _, given) -> isSelfOrSuperior(end.id(), given)),
                    asks(STAGE, "delegation-to-end", (end, e, given) -> e.lends(end.to(), given.at())))
            .and(ErasureDecider.CLAUSES)
            .asking(HireEmployee.class, (hire, _, _) -> post(hire.department(), hire.position(), hire.supervisor()))
            .asking(
                    TransferEmployee.class,
                    (transfer, _, _) -> Stream.concat(
                                    post(transfer.department(), transfer.position(), transfer.supervisor()).stream(),
                                    Stream.of(new CasesLeftBehind.Of(
                                            transfer.id(), transfer.department(), transfer.position())))
                            .toList())
            .asking(ReleaseEmployee.class, (release, _, _) -> List.of(new OpenCases.Of(release.id())))
            .asking(AssignGroup.class, (assign, e, _) -> group(assign.group(), e))
            .asking(
                    DelegateAuthority.class,
                    (delegate, _, _) -> List.of(new PersonCard.Of(delegate.id()), new PersonCard.Of(delegate.to())))
            .asking(EndDelegation.class, (end, _, _) -> List.of(new PersonCard.Of(end.id())));

    public static final Decider<EmployeeCommand, EmployeeState, EmployeeEvent> EMPLOYEE =
            new Decider<>(EmployeeCommand.class, new Absent(), EmployeeState::evolve, CLAUSES, EmployeeDecider::decide);

    private static List<EmployeeEvent> decide(EmployeeCommand command, EmployeeState state, Circumstances given) {
        return switch (command) {
            case HireEmployee(var id, var name, var department, var position, var supervisor) ->
                List.of(new EmployeeHired(id, name, department, position, supervisor));
            case TransferEmployee it -> move(it, state, given);
            case AssignGroup(var id, var group) -> List.of(new GroupAssigned(id, group));
            case ChangeMailAddress(var id, var address) -> List.of(new MailAddressChanged(id, address));
            case ReleaseEmployee(var id, var reason) -> List.of(new EmployeeReleased(id, reason));
            case DelegateAuthority(var id, var to, var from, var until, var reason) ->
                List.of(new AuthorityDelegated(id, to, from, until, reason));
            case EndDelegation(var id, var to) -> List.of(new DelegationEnded(id, to, given.at()));
            case RequestErasure(var id, var ground, var reason) ->
                List.of(new ErasureRequested(id, given.by().person(), ground, reason));
            case ApproveErasure(var id) -> List.of(new EmployeeErased(id));
            case DeclineErasure(var id, var reason) -> List.of(new ErasureDeclined(id, reason));
        };
    }

    /** What was lent was the authority of the post (ORG-04): it ends with it. */
    private static List<EmployeeEvent> move(TransferEmployee to, EmployeeState state, Circumstances given) {
        var moved = new EmployeeTransferred(to.id(), to.department(), to.position(), to.supervisor());
        if (state.holds(to.department(), to.position())) return List.of(moved);
        var ended = state.deputies(given.at()).map(it -> new DelegationEnded(to.id(), it, given.at()));
        return Stream.<EmployeeEvent>concat(Stream.of(moved), ended).toList();
    }

    private static List<Question<?>> post(DepartmentId department, String position, @Nullable PersonId supervisor) {
        return Stream.<Question<?>>concat(
                        Stream.of(new PositionCard.Of(department, position), new Headcount.Of(department, position)),
                        Stream.ofNullable(supervisor).map(PersonCard.Of::new))
                .toList();
    }

    private static List<Question<?>> group(@Nullable String group, EmployeeState state) {
        return group != null && state instanceof Employed employed
                ? List.of(new GroupCard.Of(employed.department(), group))
                : List.of();
    }

    /** Tells how many are approved and who holds them; a post without approved headcount is not limited. */
    private static <X> Clause<X, EmployeeState> placeFor(Function<X, PersonId> person) {
        return onlyIf(
                (_, given) -> given.all(Headcount.class).anyMatch(Headcount::limited),
                asksNothingMissing(ORG_06, "free-place", (command, _, given) -> {
                    var post = given.know(Headcount.class);
                    return post.admits(person.apply(command)) ? List.of() : post.places();
                }));
    }

    private static boolean isEmployedIfAny(@Nullable PersonId supervisor, Circumstances given) {
        return supervisor == null || card(supervisor, given).active();
    }

    private static boolean isBelow(@Nullable PersonId supervisor, PersonId person, Circumstances given) {
        return supervisor != null
                && (supervisor.equals(person) || card(supervisor, given).line().contains(person));
    }

    private static boolean isSelfOrSuperior(PersonId person, Circumstances given) {
        return given.by().is(person)
                || card(person, given).line().contains(given.by().person());
    }

    private static PersonCard card(PersonId person, Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> it.id().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
