package dossier.platform.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the texts in the rows of a list: the clauses of a draft. Implemented by the side that shows the cases.
 *
 * @param <R> record of a row, which begins with a word and goes on with its text
 */
public interface RowTexts<R extends Record> {
    /**
     * A text that may be put into a row.
     *
     * @param word of the rows that may take it
     */
    record Offered(String word, Option option, String text) {}

    Class<R> of();

    /** Words that need a text in the end; a row for another word is there when somebody wants it. Each word has its row where none needs a text. */
    Set<String> needed();

    /** All there is to choose from now. */
    List<Offered> offered();

    /** Name of the field beside the list that says what its texts are held against; empty where they are held against nothing. */
    default Optional<String> model() {
        return Optional.empty();
    }

    /**
     * The texts they are held against, by word.
     *
     * @param named as it stands in that field, whatever that is
     */
    default Map<String, String> model(String named) {
        return Map.of();
    }
}
