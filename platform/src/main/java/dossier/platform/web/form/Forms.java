package dossier.platform.web.form;

import dossier.handbook.NoSuchCase;
import dossier.handbook.Standing;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.PermittedActions;
import dossier.platform.command.PermittedActions.Action;
import dossier.platform.command.PermittedActions.Actions;
import dossier.platform.store.Ids;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.NoSuchCommand;
import dossier.platform.web.Wording;
import dossier.platform.web.form.FormPage.Trouble;
import dossier.platform.web.page.Figures;
import dossier.words.Command;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the forms of what a person may do. */
@Component
class Forms {
    private final PermittedActions permitted;
    private final FormModel model;
    private final ObjectProvider<Prefill<?>> prefills;
    private final ObjectProvider<StartingPoint<?>> startingPoints;
    private final Wording wording;
    private final Figures figures;

    Forms(
            PermittedActions permitted,
            FormModel model,
            ObjectProvider<Prefill<?>> prefills,
            ObjectProvider<StartingPoint<?>> startingPoints,
            Wording wording,
            Figures figures) {
        this.permitted = permitted;
        this.model = model;
        this.prefills = prefills;
        this.startingPoints = startingPoints;
        this.wording = wording;
        this.figures = figures;
    }

    /**
     * @param id of a case, or {@link FormPage#NEW}
     * @throws NoSuchCase for a case that was never opened, or of which the person may do nothing
     */
    Actions actions(String context, String id, PersonId asking) {
        var actions = id.equals(FormPage.NEW) ? permitted.opening(context, asking) : permitted.on(context, id, asking);
        return actions.orElseThrow(() -> new NoSuchCommand(context, "actions"));
    }

    /**
     * The form of one command; one that opens a case may also be asked of an id that is already known.
     *
     * @param named what it may start from, see {@link StartingPoint}
     */
    FormPage fresh(Entry command, String id, Map<String, String> named, PersonId asking) {
        var opening = find(command, actions(command.context(), FormPage.NEW, asking));
        if (opening.isPresent())
            return form(
                    command,
                    id,
                    null,
                    opening.get().standings(),
                    started(command.type(), named, asking).orElseGet(() -> prefilled(command.type(), id, asking)),
                    List.of(),
                    false,
                    null);
        var actions = actions(command.context(), id, asking);
        return fresh(
                find(command, actions).orElseThrow(() -> new NoSuchCommand(command.context(), command.slug())),
                id,
                actions.version(),
                asking);
    }

    /** As it is first shown. */
    FormPage fresh(Action action, String id, long version, PersonId asking) {
        return form(
                action.command(),
                id,
                version < 0 ? null : version,
                action.standings(),
                prefilled(action.command().type(), id, asking),
                List.of(),
                false,
                null);
    }

    private static Optional<Action> find(Entry command, Actions actions) {
        return actions.actions().stream()
                .filter(it -> it.command().equals(command))
                .findFirst();
    }

    FormPage form(
            Entry command,
            String id,
            @Nullable Long version,
            List<Standing> standings,
            FormValues values,
            List<Fault> faults,
            boolean kept,
            @Nullable Trouble trouble) {
        var asked = id.equals(FormPage.NEW)
                ? model.id(command.context(), command.slug(), values, faults).stream()
                : Stream.<FormField>empty();
        var fields = Stream.concat(asked, model.fields(command.type(), command.slug(), values, faults).stream())
                .toList();
        return new FormPage(
                command.context(),
                id,
                command.slug(),
                title(command),
                Ids.next(),
                version,
                fields,
                FormModel.elsewhere(fields, faults),
                standings,
                kept,
                trouble);
    }

    String title(Entry command) {
        return wording.say("command." + command.name());
    }

    private FormValues prefilled(Class<? extends Command> command, String id, PersonId asking) {
        if (id.equals(FormPage.NEW)) return new FormValues();
        return prefills.stream()
                .filter(it -> it.of() == command)
                .findFirst()
                .flatMap(it -> it.from(id, asking))
                .map(it -> FormWriter.write((Record) it, figures.zone()))
                .orElseGet(FormValues::new);
    }

    private Optional<FormValues> started(Class<? extends Command> command, Map<String, String> named, PersonId asking) {
        return startingPoints.stream()
                .filter(it -> it.of() == command)
                .flatMap(it -> Stream.ofNullable(named.get(it.parameter())).map(what -> it.from(what, asking)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(it -> FormWriter.write(it, figures.zone()));
    }
}
