package dossier.templates.command;

import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateEvent;
import dossier.templates.api.TemplateEvent.*;
import dossier.templates.command.Vetting.Vetted;
import java.util.List;

/**
 * What a template remembers in order to decide, and no more.
 *
 * @param chosen the clauses of the version written last
 */
public record TemplateState(Vetting vetting, List<ClauseVersion> chosen) implements Vetted {
    static final TemplateState ABSENT = new TemplateState(Vetting.NONE, List.of());

    static TemplateState evolve(TemplateState state, TemplateEvent event) {
        var was = state.vetting;
        return switch (event) {
            case TemplateWritten it ->
                new TemplateState(was.writtenBy(it.writer()), it.draft().chosen());
            case TemplateRevised it ->
                new TemplateState(was.writtenBy(it.writer()), it.draft().chosen());
            case TemplateApproved it -> new TemplateState(was.approvedAt(it.version()), state.chosen);
            case TemplateReturned _ -> new TemplateState(was.returned(), state.chosen);
            case TemplateWithdrawn _ -> new TemplateState(was.asWithdrawn(), state.chosen);
        };
    }
}
