package dossier.regulations.command;

import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;
import static dossier.regulations.command.RegulationState.Step.*;

import dossier.files.api.FileCard;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.regulations.api.NumberHolder;
import dossier.regulations.api.RegulationCommand;
import dossier.regulations.api.RegulationCommand.*;
import dossier.regulations.api.RegulationDraft;
import dossier.regulations.api.RegulationEvent;
import dossier.regulations.api.RegulationEvent.*;
import dossier.regulations.command.RegulationState.Absent;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A regulation's decisions: three different people make a version, all staff take note of it. Pure: no clock, no Spring, no Axon. */
public final class RegulationDecider {
    private RegulationDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<RegulationCommand, RegulationState> CLAUSES = Clauses.of(RegulationCommand.class, RegulationState.class)
            .opening(DraftRegulation.class,
                    may(ORG_04, DRAFT_REGULATIONS),
                    needs(STAGE, "new-regulation", r -> r instanceof Absent),
                    asks(UNIQUE, "free-regulation-number", (_, _, given) -> given.know(NumberHolder.class).holder() == null),
                    withContent(DraftRegulation::draft),
                    uploaded(DraftRegulation::draft))
            .before(ReviseRegulation.class,
                    may(ORG_04, DRAFT_REGULATIONS),
                    needs(STAGE, "no-version-under-way", RegulationState::free),
                    withContent(ReviseRegulation::draft),
                    uploaded(ReviseRegulation::draft))
            .before(ReviewRegulation.class,
                    may(ORG_04, REVIEW_REGULATIONS),
                    needs(STAGE, "regulation-to-review", r -> r.at(REVIEW)),
                    onlyIf((r, _) -> r.at(REVIEW), needs(ORG_04, "not-own-regulation", (r, given) -> !isOwn(REVIEW_REGULATIONS, r, given))))
            .before(ApproveRegulation.class,
                    may(ORG_04, APPROVE_REGULATIONS),
                    needs(STAGE, "regulation-to-approve", r -> r.at(APPROVAL)),
                    onlyIf((r, _) -> r.at(APPROVAL), needs(ORG_04, "not-own-regulation", (r, given) -> !isOwn(APPROVE_REGULATIONS, r, given))),
                    onlyIf((r, _) -> r.at(APPROVAL), needs(STAGE, "effective-day-to-come", (r, given) -> !r.work().effectiveFrom().isBefore(given.today()))))
            .before(ReturnRegulation.class,
                    entitledAs(ORG_04, "reviewer-or-approver", RegulationDecider::handFor),
                    needs(STAGE, "regulation-under-way", r -> r.at(REVIEW) || r.at(APPROVAL)))
            .before(TakeNote.class,
                    needs(STAGE, "approved-regulation", r -> r.known().approved() > 0),
                    asks(KNOWN, "version-approved-last", (note, r, _) -> note.version() == r.known().approved()),
                    needs(STAGE, "note-not-yet-taken", (r, given) -> !r.known().noted().contains(given.by().person())))
            .asking(DraftRegulation.class, (draft, _, _) -> Stream.concat(Stream.of(new NumberHolder.Of(draft.number())), file(draft.draft())).toList())
            .asking(ReviseRegulation.class, (revise, _, _) -> file(revise.draft()).toList());
    // spotless:on

    public static final Decider<RegulationCommand, RegulationState, RegulationEvent> REGULATION = new Decider<>(
            RegulationCommand.class, new Absent(), RegulationState::evolve, CLAUSES, RegulationDecider::decide);

    private static List<RegulationEvent> decide(RegulationCommand command, RegulationState state, Circumstances given) {
        var by = given.by().person();
        return List.of(
                switch (command) {
                    case DraftRegulation(var id, var number, var draft) -> new RegulationDrafted(id, number, draft, by);
                    case ReviseRegulation(var id, var draft, var reason) ->
                        new RegulationRevised(id, state.known().next(), draft, by, reason);
                    case ReviewRegulation(var id, var remark) ->
                        new RegulationReviewed(id, state.known().next(), by, remark);
                    case ApproveRegulation(var id, var remark) ->
                        new RegulationApproved(id, state.known().next(), by, remark);
                    case ReturnRegulation(var id, var reason) ->
                        new RegulationReturned(id, state.known().next(), reason);
                    case TakeNote(var id, var version) -> new NoteTaken(id, version, by);
                });
    }

    /** Whether they, or whoever's authority they would use, had a hand in this version already. */
    private static boolean isOwn(Authority using, RegulationState state, Circumstances given) {
        return Stream.of(
                        Optional.of(state.work().drafter()),
                        Optional.ofNullable(state.work().reviewer()))
                .flatMap(Optional::stream)
                .anyMatch(it -> given.by().isOwnCase(it, using, given.by().department()));
    }

    private static Optional<PersonId> handFor(RegulationState state, Circumstances given) {
        var authority = state.at(APPROVAL) ? APPROVE_REGULATIONS : REVIEW_REGULATIONS;
        return given.by().handFor(authority, given.by().department());
    }

    private static <X> Clause<X, RegulationState> withContent(Function<X, RegulationDraft> draft) {
        return asks(
                KNOWN, "text-or-file", (command, _, _) -> draft.apply(command).hasContent());
    }

    private static <X> Clause<X, RegulationState> uploaded(Function<X, RegulationDraft> draft) {
        return asks(
                KNOWN,
                "uploaded-file",
                (command, _, given) -> isUploaded(draft.apply(command).file(), given));
    }

    private static boolean isUploaded(@Nullable StoredFile file, Circumstances given) {
        return file == null || given.know(FileCard.class).holds(file);
    }

    private static Stream<Question<?>> file(RegulationDraft draft) {
        return Stream.ofNullable(draft.file()).map(it -> new FileCard.Of(it.sha256()));
    }
}
