package dossier.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list as it was brought: the first sheet of an .xlsx, or a .csv in UTF-8. Its first row names the columns, in any order and beside others.
 *
 * @param missing required columns that it does not have; then it has no lines
 */
public record Sheet<C extends SheetColumn>(List<C> missing, List<Line<C>> lines) {
    /** More than anyone looks through on one page. */
    public static final int MOST_LINES = 1_000;

    /**
     * @param row as the spreadsheet numbers it, 1 for the names of the columns
     * @param formulas the cells that hold one, whose value may not be what is seen
     */
    public record Line<C>(int row, Map<C, String> cells, Set<C> formulas) {
        public String text(C column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param named which column a name in the first row means
     * @throws Unreadable when it is neither, has more lines than {@link #MOST_LINES}, or unpacks to more than any list is
     */
    public static <C extends SheetColumn> Sheet<C> read(
            InputStream content, List<C> columns, Function<String, Optional<C>> named) throws IOException, Unreadable {
        var rows = RawRow.all(content, MOST_LINES + 1);
        var places = new HashMap<Integer, C>();
        if (!rows.isEmpty())
            for (var i = 0; i < rows.getFirst().texts().size(); i++) {
                var place = i;
                named.apply(rows.getFirst().texts().get(i).strip()).ifPresent(it -> places.put(place, it));
            }
        var missing = columns.stream()
                .filter(it -> it.required() && !places.containsValue(it))
                .toList();
        return missing.isEmpty()
                ? new Sheet<>(
                        missing,
                        rows.stream().skip(1).map(it -> line(it, places)).toList())
                : new Sheet<>(missing, List.of());
    }

    private static <C> Line<C> line(RawRow row, Map<Integer, C> places) {
        var cells = new HashMap<C, String>();
        var formulas = new HashSet<C>();
        places.forEach((place, column) -> {
            if (place < row.texts().size())
                cells.put(column, row.texts().get(place).strip());
            if (row.formulas().contains(place)) formulas.add(column);
        });
        return new Line<>(row.number(), cells, formulas);
    }
}
