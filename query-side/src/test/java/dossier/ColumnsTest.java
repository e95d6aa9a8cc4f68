package dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.read.Column;
import dossier.platform.read.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every ledger can be downloaded as a table whose heads are said in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnsTest {
    @Test
    void every_column_of_every_ledger_has_its_head() {
        try (var house = new House()) {
            var heads = new TreeSet<String>();
            for (var ledger : house.beans(Ledger.class)) {
                List<Column> columns = ((Ledger<?>) ledger).columns();
                assertThat(columns).isNotEmpty();
                columns.forEach(it -> heads.add("column." + it.name()));
            }
            heads.add("column.currency");
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
                assertThat(bundle(language).keySet()).containsAll(heads);
            assertThat(bundle(Locale.ENGLISH).keySet())
                    .isEqualTo(bundle(Locale.CHINESE).keySet());
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.columns", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
