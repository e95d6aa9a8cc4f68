package dossier.appraisals.command;

import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.CycleCommand;
import dossier.appraisals.api.CycleCommand.OpenCycle;
import dossier.appraisals.api.CycleEvent;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.TemplateTerms;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The decision that opens an appraisal cycle, and freezes the templates for it. Pure: no clock, no Spring, no Axon. */
public final class CycleDecider {
    private CycleDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<CycleCommand, CycleState> CLAUSES = Clauses.of(CycleCommand.class, CycleState.class)
            .opening(OpenCycle.class,
                    may(ORG_04, KEEP_APPRAISALS),
                    needs(STAGE, "new-appraisal-cycle", c -> c == CycleState.ABSENT),
                    asks(APR_04, "month-quarter-or-calendar-year", (open, _, _) -> open.id().period().isPresent()),
                    asksNothingMissing(KNOWN, "known-appraisal-templates", (_, _, given) -> unknown(given)),
                    asksNothingMissing(APR_03, "one-template-for-each-post", (_, _, given) -> inSeveral(given)))
            .asking(OpenCycle.class, (open, _, _) -> open.templates().stream().distinct().<Question<?>>map(TemplateTerms.Of::new).toList());
    // spotless:on

    public static final Decider<CycleCommand, CycleState, CycleEvent> CYCLE =
            new Decider<>(CycleCommand.class, CycleState.ABSENT, CycleState::evolve, CLAUSES, CycleDecider::decide);

    private static List<CycleEvent> decide(CycleCommand command, CycleState state, Circumstances given) {
        return switch (command) {
            case OpenCycle(var id, var _) ->
                List.of(new CycleOpened(
                        id, id.period().orElseThrow(), templates(given).toList()));
        };
    }

    private static Stream<FrozenTemplate> templates(Circumstances given) {
        return given.all(TemplateTerms.class).map(TemplateTerms::template).filter(Objects::nonNull);
    }

    private static List<String> unknown(Circumstances given) {
        return given.all(TemplateTerms.class)
                .filter(it -> it.template() == null)
                .map(it -> it.asked().value())
                .toList();
    }

    private static List<String> inSeveral(Circumstances given) {
        var seen = new HashSet<Post>();
        return templates(given)
                .flatMap(it -> it.sheet().posts().stream().distinct())
                .filter(it -> !seen.add(it))
                .map(it -> it.department() + "/" + it.position())
                .distinct()
                .toList();
    }
}
