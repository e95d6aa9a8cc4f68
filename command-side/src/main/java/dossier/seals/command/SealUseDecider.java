package dossier.seals.command;

import static dossier.handbook.Authority.APPROVE_SEAL_USE;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.asksEntitled;
import static dossier.handbook.Clause.byTheHouse;
import static dossier.handbook.Clause.entitled;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.SEA_01;
import static dossier.handbook.Rule.SEA_02;
import static dossier.handbook.Rule.SEA_03;
import static dossier.handbook.Rule.SEA_04;
import static dossier.handbook.Rule.SEA_05;
import static dossier.handbook.Rule.STAGE;

import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.seals.api.SealStanding;
import dossier.seals.api.SealUseCommand;
import dossier.seals.api.SealUseCommand.ApproveUse;
import dossier.seals.api.SealUseCommand.HandOutSeal;
import dossier.seals.api.SealUseCommand.NoteBreach;
import dossier.seals.api.SealUseCommand.RejectUse;
import dossier.seals.api.SealUseCommand.RemindOfDuty;
import dossier.seals.api.SealUseCommand.RequestUse;
import dossier.seals.api.SealUseCommand.StampDocument;
import dossier.seals.api.SealUseCommand.TakeBackSeal;
import dossier.seals.api.SealUseCommand.WithdrawUse;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.DocumentStamped;
import dossier.seals.api.SealUseEvent.DutyBegun;
import dossier.seals.api.SealUseEvent.DutyBreached;
import dossier.seals.api.SealUseEvent.DutyKept;
import dossier.seals.api.SealUseEvent.DutyReminded;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseEvent.UseApproved;
import dossier.seals.api.SealUseEvent.UseRejected;
import dossier.seals.api.SealUseEvent.UseRequested;
import dossier.seals.api.SealUseEvent.UseWithdrawn;
import dossier.seals.command.SealUseState.Absent;
import dossier.seals.command.SealUseState.Known;
import dossier.seals.command.SealUseState.Step;
import java.time.Instant;
import java.util.List;

/** The decisions of one use of a seal: requested for a document, approved by the leader, carried out by the keeper. Pure: no clock, no Spring, no Axon. */
public final class SealUseDecider {
    private SealUseDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<SealUseCommand, SealUseState> CLAUSES = Clauses.of(SealUseCommand.class, SealUseState.class)
            .opening(RequestUse.class,
                    needs(STAGE, "new-seal-use", u -> u instanceof Absent),
                    asks(KNOWN, "registered-seal", (_, _, given) -> given.know(SealStanding.class).registered()),
                    asks(SEA_02, "uploaded-document", (request, _, given) -> given.know(FileCard.class).holds(request.document())))
            .before(ApproveUse.class, byTheLeader(), needs(STAGE, "requested-seal-use", u -> u.at(Step.REQUESTED)), notOwn())
            .before(RejectUse.class, byTheLeader(), needs(STAGE, "requested-seal-use", u -> u.at(Step.REQUESTED)), notOwn())
            .before(WithdrawUse.class,
                    entitled(ORG_04, "requester-of-the-seal", (u, given) -> given.by().is(u.known().requester())),
                    needs(STAGE, "waiting-seal-use", SealUseState::waits))
            .before(StampDocument.class,
                    byTheKeeper(), waiting(), approved(), sealIn(),
                    asks(SEA_02, "copies-of-the-request", (stamp, u, _) -> stamp.impressions() <= u.known().impressions()))
            .before(HandOutSeal.class, byTheKeeper(), waiting(), approved(), sealIn())
            .before(TakeBackSeal.class,
                    byTheKeeper(),
                    needs(STAGE, "seal-out-for-this-use", u -> u.at(Step.OUT)),
                    asks(SEA_02, "copies-of-the-request", (back, u, _) -> back.impressions() <= u.known().impressions()))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, u, given) -> u.known().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, u, given) -> u.known().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(RequestUse.class, (request, _, _) -> List.of(new SealStanding.Of(request.seal()), new FileCard.Of(request.document().sha256())))
            .asking(StampDocument.class, (_, u, _) -> standing(u))
            .asking(HandOutSeal.class, (_, u, _) -> standing(u))
            .asking(TakeBackSeal.class, (_, u, _) -> standing(u));
    // spotless:on

    public static final Decider<SealUseCommand, SealUseState, SealUseEvent> SEAL_USE =
            new Decider<>(SealUseCommand.class, new Absent(), SealUseState::evolve, CLAUSES, SealUseDecider::decide);

    private static List<SealUseEvent> decide(SealUseCommand command, SealUseState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case RequestUse(var id, var seal, var document, var impressions, var purpose) ->
                List.of(new UseRequested(
                        id, seal, document, impressions, purpose, by, given.by().department()));
            case ApproveUse(var id, var remark) -> List.of(new UseApproved(id, by, remark));
            case RejectUse(var id, var reason) -> List.of(new UseRejected(id, by, reason));
            case WithdrawUse(var id) -> List.of(new UseWithdrawn(id));
            case StampDocument(var id, var impressions) ->
                List.of(new DocumentStamped(id, state.known().seal(), by, impressions));
            case HandOutSeal(var id) ->
                List.of(
                        new SealHandedOut(
                                id, state.known().seal(), by, state.known().requester()),
                        new DutyBegun(id, Duty.byEndOf(given.today(), SEA_04, "")));
            case TakeBackSeal(var id, var impressions) ->
                List.of(
                        new SealTakenBack(id, state.known().seal(), by, impressions),
                        new DutyKept(id, SEA_04, "", due(state.known(), SEA_04, ""), given.happenedAt()));
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) ->
                List.of(new DutyBreached(id, rule, subject, due(state.known(), rule, subject)));
        };
    }

    private static <X> Clause<X, SealUseState> byTheLeader() {
        return may(SEA_05, APPROVE_SEAL_USE, (u, _) -> u.known().department());
    }

    private static <X> Clause<X, SealUseState> notOwn() {
        return needs(
                ORG_04,
                "not-own-seal-use",
                (u, given) -> !given.by()
                        .isOwnCase(
                                u.known().requester(),
                                APPROVE_SEAL_USE,
                                u.known().department()));
    }

    private static <X> Clause<X, SealUseState> byTheKeeper() {
        return asksEntitled(
                SEA_01,
                "keeper-of-the-seal",
                (_, _, given) ->
                        given.know(SealStanding.class).isKeptBy(given.by().person()));
    }

    private static <X> Clause<X, SealUseState> waiting() {
        return needs(STAGE, "waiting-seal-use", SealUseState::waits);
    }

    private static <X> Clause<X, SealUseState> approved() {
        return needs(SEA_05, "leader-has-approved", u -> u.at(Step.APPROVED));
    }

    /** What was done with it the last time is registered, and nobody lends it on. */
    private static <X> Clause<X, SealUseState> sealIn() {
        return asks(
                SEA_03,
                "seal-back-and-registered",
                (_, _, given) -> given.know(SealStanding.class).isIn());
    }

    private static List<Question<?>> standing(SealUseState use) {
        return List.of(new SealStanding.Of(use.known().seal()));
    }

    private static Instant due(Known use, Rule rule, String subject) {
        return use.duties().due(rule, subject);
    }
}
