package dossier.platform.web.form;

import dossier.handbook.NoSuchCase;
import dossier.handbook.Objection;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.Rehearsal;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.form.FormField.Shape;
import dossier.platform.web.page.Figures;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what stands in a form as it would be read if it were sent now, and says what would be wrong with it. Nothing is sent and nothing put on record. */
@Component
class Checking {
    /** Names of the fields that the person has left, with a space between them. What was not yet come to is not yet wrong. */
    static final String LEFT = "_left";

    /**
     * @param command as it stands in addresses
     * @param fields those that were left, with what is wrong with them
     * @param texts of rows, which what stands beside them may have changed
     * @param objections the clauses that would be in the way; none while the command cannot be read
     */
    record Checked(String command, List<FormField> fields, List<FormField> texts, List<Objection> objections) {}

    private final FormModel model;
    private final CommandReader reader;
    private final Rehearsal rehearsal;
    private final Figures figures;

    Checking(FormModel model, CommandReader reader, Rehearsal rehearsal, Figures figures) {
        this.model = model;
        this.reader = reader;
        this.rehearsal = rehearsal;
        this.figures = figures;
    }

    Checked check(Entry command, String id, FormValues values, PersonId asking) {
        var form = new FormReader(values, figures.zone());
        var body = form.read(command.type()).put("id", Sending.caseId(id, values, Sending.asked(values, asking)));
        try {
            var read = reader.read(command.type(), body);
            return checked(command, values, List.of(), rehearsal.inTheWay(read, asking));
        } catch (MalformedRequest malformed) {
            var faults = malformed.faults().stream().map(form::inForm).toList();
            return checked(command, values, faults, List.of());
        } catch (NoSuchCase closed) {
            return checked(command, values, List.of(), List.of());
        }
    }

    private Checked checked(Entry command, FormValues values, List<Fault> faults, List<Objection> objections) {
        var left = Set.of(values.one(LEFT).split(" "));
        var id = model.id(command.context(), command.slug(), values, faults).stream();
        var all = Stream.concat(id, model.fields(command.type(), command.slug(), values, faults).stream())
                .flatMap(FormField::withAllInside)
                .toList();
        var fields = all.stream()
                .filter(it -> it.shape() != Shape.HIDDEN && !comesWithTheForm(it, values))
                .filter(it -> left.stream().anyMatch(it::holds))
                .toList();
        var texts = all.stream().filter(it -> it.row() != null).toList();
        return new Checked(command.slug(), fields, texts, objections);
    }

    /** A file that could not go up beforehand. */
    private static boolean comesWithTheForm(FormField field, FormValues values) {
        return field.shape() == Shape.FILE && !values.one(field.path()).isBlank();
    }
}
