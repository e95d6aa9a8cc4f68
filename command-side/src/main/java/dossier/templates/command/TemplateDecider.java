package dossier.templates.command;

import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.UNIQUE;
import static dossier.templates.command.Vetting.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.templates.api.ClauseStanding;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateCommand;
import dossier.templates.api.TemplateCommand.*;
import dossier.templates.api.TemplateEvent;
import dossier.templates.api.TemplateEvent.*;
import dossier.words.Choice;
import dossier.words.ClauseKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** The decisions about a contract template (合同范本). Pure: no clock, no Spring, no Axon. */
public final class TemplateDecider {
    private TemplateDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<TemplateCommand, TemplateState> CLAUSES = Clauses.of(TemplateCommand.class, TemplateState.class)
            .opening(WriteTemplate.class, byTheKeeper(), isNew(),
                    approved((write, _) -> write.draft().chosen()),
                    oneOfAKind((write, _) -> write.draft().chosen()))
            .before(ReviseTemplate.class, byTheKeeper(), notWithdrawn(), noneWaiting(),
                    approved((revise, _) -> revise.draft().chosen()),
                    oneOfAKind((revise, _) -> revise.draft().chosen()))
            .before(ApproveTemplate.class, byLegal(), notOwnVersion(), oneWaiting(),
                    approved((_, t) -> t.chosen()))
            .before(ReturnTemplate.class, byLegal(), notOwnVersion(), oneWaiting())
            .before(WithdrawTemplate.class, byTheKeeper(), notWithdrawn())
            .asking(WriteTemplate.class, (write, _, _) -> standings(write.draft().chosen()))
            .asking(ReviseTemplate.class, (revise, _, _) -> standings(revise.draft().chosen()))
            .asking(ApproveTemplate.class, (_, t, _) -> standings(t.chosen()));
    // spotless:on

    public static final Decider<TemplateCommand, TemplateState, TemplateEvent> TEMPLATE = new Decider<>(
            TemplateCommand.class, TemplateState.ABSENT, TemplateState::evolve, CLAUSES, TemplateDecider::decide);

    private static List<TemplateEvent> decide(TemplateCommand command, TemplateState state, Circumstances given) {
        var by = given.by().person();
        var version = state.vetting().next();
        return List.of(
                switch (command) {
                    case WriteTemplate(var id, var draft) -> new TemplateWritten(id, draft, by);
                    case ReviseTemplate(var id, var draft, var reason) ->
                        new TemplateRevised(id, version, draft, by, reason);
                    case ApproveTemplate(var id, var remark) -> new TemplateApproved(id, version, by, remark);
                    case ReturnTemplate(var id, var reason) -> new TemplateReturned(id, version, reason);
                    case WithdrawTemplate(var id, var reason) -> new TemplateWithdrawn(id, reason);
                });
    }

    /** Names the clauses that are not in the library, not approved or withdrawn. */
    private static <X> Clause<X, TemplateState> approved(BiFunction<X, TemplateState, List<ClauseVersion>> chosen) {
        return asksNothingMissing(
                KNOWN,
                "approved-clauses",
                (command, t, given) -> chosen.apply(command, t).stream()
                        .filter(one -> given.all(ClauseStanding.class).noneMatch(it -> it.offers(one)))
                        .map(it -> it.clause().value())
                        .distinct()
                        .toList());
    }

    /** Names the kinds that more than one clause settles. */
    private static <X> Clause<X, TemplateState> oneOfAKind(BiFunction<X, TemplateState, List<ClauseVersion>> chosen) {
        return asksNothingMissing(
                UNIQUE,
                "one-clause-of-a-kind",
                (command, t, given) -> Arrays.stream(ClauseKind.values())
                        .filter(kind -> settling(kind, chosen.apply(command, t), given) > 1)
                        .map(Choice::key)
                        .toList());
    }

    private static long settling(ClauseKind kind, List<ClauseVersion> chosen, Circumstances given) {
        return chosen.stream()
                .filter(one -> given.all(ClauseStanding.class)
                        .anyMatch(it -> it.kind() == kind && it.clause().equals(one.clause())))
                .count();
    }

    private static List<Question<?>> standings(List<ClauseVersion> chosen) {
        return chosen.stream()
                .map(ClauseVersion::clause)
                .distinct()
                .<Question<?>>map(ClauseStanding.Of::new)
                .toList();
    }
}
