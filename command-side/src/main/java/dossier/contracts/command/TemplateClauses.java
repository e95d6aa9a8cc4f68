package dossier.contracts.command;

import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.KNOWN;

import dossier.contracts.api.ContractDraft;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Question;
import dossier.templates.api.TemplateStanding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands before a contract that is drafted from a template, and before no other. */
final class TemplateClauses {
    private TemplateClauses() {}

    /** A template that may be used now. */
    static <X> Clause<X, ContractState> approvedTemplate(Function<X, ContractDraft> draft) {
        return onlyIf(TemplateClauses::fromTemplate, asks(KNOWN, "approved-template", (command, _, given) -> {
            var used = draft.apply(command).template();
            return used == null || given.know(TemplateStanding.class).offers(used);
        }));
    }

    /** One that was approved: what was drafted from a template stays so when that is withdrawn. */
    static <X> Clause<X, ContractState> knownTemplate(Function<X, ContractDraft> draft) {
        return onlyIf(TemplateClauses::fromTemplate, asks(KNOWN, "known-template", (command, _, given) -> {
            var used = draft.apply(command).template();
            return used == null || given.know(TemplateStanding.class).knows(used);
        }));
    }

    /** With the question for its template, where it has one. */
    static List<Question<?>> and(List<Question<?>> questions, ContractDraft draft) {
        var used = Stream.ofNullable(draft.template()).<Question<?>>map(it -> new TemplateStanding.Of(it.template()));
        return Stream.concat(questions.stream(), used).toList();
    }

    /** Before the command is known nobody has asked; then it is not yet known to apply. */
    private static boolean fromTemplate(ContractState state, Circumstances given) {
        return given.all(TemplateStanding.class).findAny().isPresent();
    }
}
