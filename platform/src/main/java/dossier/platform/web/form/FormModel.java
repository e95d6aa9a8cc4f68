package dossier.platform.web.form;

import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.Wording;
import dossier.platform.web.form.FormField.Shape;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Derives the form of a command from its record: a new command has one as soon as its words have messages. */
@Component
public class FormModel {
    /** What buttons within a form ask for: that it comes back otherwise, without being sent. */
    static final String MORE = "_more.", LESS = "_less.", FILL = "_fill.", TAKE = "_take.", SAME = "_same.";

    /** What is chosen for {@link #TAKE}. */
    static final String FROM = "_from.";

    private static final List<String> EDITS = List.of(MORE, LESS, FILL, TAKE, SAME);

    /** Asks for the form as it was filled in before and never sent. */
    static final String KEPT = "_kept";

    private final Wording wording;
    private final FieldWords words;

    public FormModel(Wording wording, ObjectProvider<Choices<?>> choices, ObjectProvider<RowTexts<?>> texts) {
        this.wording = wording;
        this.words = new FieldWords(wording, choices, texts);
    }

    /**
     * The fields of a command but for its id, filled in as given.
     *
     * @param prefix keeps the ids of elements apart where a page has several forms
     */
    public List<FormField> fields(Class<?> command, String prefix, FormValues values, List<Fault> faults) {
        var making = new FieldMaker(words, prefix, values, faults);
        return components(command)
                .filter(it -> !it.getName().equals("id"))
                .map(it -> making.field("", it))
                .toList();
    }

    /** The id, for contexts in which people choose it: those with a message {@code field.id.<context>}. */
    public Optional<FormField> id(String context, String prefix, FormValues values, List<Fault> faults) {
        var key = "field.id." + context;
        if (!wording.knows(key)) return Optional.empty();
        return Optional.of(new FieldMaker(words, prefix, values, faults)
                .leaf("id", Shape.TEXT, wording.say(key), "id." + context, true, 64));
    }

    /** Those that are told at none of the fields. */
    public static List<Fault> elsewhere(List<FormField> fields, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fields.stream().noneMatch(it -> tells(it, fault)))
                .toList();
    }

    private static boolean tells(FormField field, Fault fault) {
        var here = fault.field().startsWith(field.path()) && field.faults().contains(fault.message());
        return here || field.fields().stream().anyMatch(it -> tells(it, fault));
    }

    /** Whether a button within the form was pressed. */
    static boolean edits(FormValues values) {
        return values.names().anyMatch(name -> EDITS.stream().anyMatch(name::startsWith));
    }

    static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }
}
