package dossier.platform.web;

import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.handbook.Standing.Verdict;
import dossier.platform.command.PermittedActions;
import dossier.platform.command.PermittedActions.Action;
import dossier.platform.command.PermittedActions.Actions;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person may do now, and what stands in the way of the rest. */
@RestController
class ActionEndpoints {
    record Answer(long version, List<Line> actions) {}

    /** @param allowed whether nothing is in the way before the fields are known */
    record Line(String command, String title, boolean allowed, List<Clause> clauses) {}

    /** @param needs what it needs, as a sentence; empty when it holds */
    record Clause(Rule rule, String name, Verdict verdict, String needs) {}

    private final PermittedActions permitted;
    private final Wording wording;

    ActionEndpoints(PermittedActions permitted, Wording wording) {
        this.permitted = permitted;
        this.wording = wording;
    }

    @GetMapping("/api/{context}/actions")
    Answer opening(@PathVariable String context, Principal asking) {
        return permitted
                .opening(context, person(asking))
                .map(this::answer)
                .orElseThrow(() -> new NoSuchCommand(context, "actions"));
    }

    @GetMapping("/api/{context}/{id}/actions")
    Answer on(@PathVariable String context, @PathVariable String id, Principal asking) {
        return permitted
                .on(context, id, person(asking))
                .map(this::answer)
                .orElseThrow(() -> new NoSuchCommand(context, "actions"));
    }

    private static PersonId person(Principal asking) {
        return new PersonId(asking.getName());
    }

    private Answer answer(Actions actions) {
        return new Answer(
                actions.version(), actions.actions().stream().map(this::line).toList());
    }

    private Line line(Action action) {
        var command = action.command();
        return new Line(
                command.slug(),
                wording.say("command." + command.name()),
                action.open(),
                action.standings().stream().map(this::clause).toList());
    }

    private Clause clause(Standing standing) {
        var rule = standing.rule();
        var needs = standing.holds() ? "" : wording.needs(standing.needs(), standing.details());
        return new Clause(rule, wording.name(rule), standing.verdict(), needs);
    }
}
