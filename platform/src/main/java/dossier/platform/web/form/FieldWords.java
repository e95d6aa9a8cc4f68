package dossier.platform.web.form;

import dossier.platform.web.Wording;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What the parts of a form are called, and what there is to choose from. */
final class FieldWords {
    private final Wording wording;
    private final ObjectProvider<Choices<?>> choices;
    private final ObjectProvider<RowTexts<?>> texts;

    FieldWords(Wording wording, ObjectProvider<Choices<?>> choices, ObjectProvider<RowTexts<?>> texts) {
        this.wording = wording;
        this.choices = choices;
        this.texts = texts;
    }

    String label(RecordComponent component) {
        var own = "field." + component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return wording.say(wording.knows(own) ? own : "field." + component.getName());
    }

    /** Empty for none. */
    String hint(String component) {
        var key = "hint." + component;
        return wording.knows(key) ? wording.say(key) : "";
    }

    String name(Enum<?> word) {
        return wording.constant(word);
    }

    List<Option> constants(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(it -> new Option(it.toString(), name((Enum<?>) it)))
                .toList();
    }

    /** Empty where the id has to be typed. */
    Optional<List<Option>> choicesOf(Class<?> id, RecordComponent field) {
        return choices.stream()
                .filter(it -> it.of() == id && it.fits(field))
                .findFirst()
                .map(Choices::all);
    }

    /** Empty where nothing is known of the texts in rows of this kind. */
    Optional<RowTexts<?>> textsOf(Class<?> row) {
        return texts.stream().filter(it -> it.of() == row).findFirst();
    }
}
