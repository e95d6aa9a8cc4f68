package dossier.platform.sheet;

import java.util.List;
import java.util.Set;

/**
 * A row of a file, whatever it means.
 *
 * @param number from 1
 * @param formulas places of cells that hold one, from 0
 */
record RawRow(int number, List<String> texts, Set<Integer> formulas) {
    boolean filled() {
        return texts.stream().anyMatch(it -> !it.isBlank());
    }
}
