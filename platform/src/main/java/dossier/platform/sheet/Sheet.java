package dossier.platform.sheet;

import dossier.platform.sheet.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list as it was brought: a sheet of an .xlsx, or a .csv. The first row that names columns, in any order and beside others, may stand below a title.
 *
 * @param missing required columns that it does not have; then it has no lines
 * @param twice columns that it has more than once, so that nobody knows which is meant; then it has no lines either
 * @param ignored names of columns that are none of this list
 * @param guessed whether nothing in it says how its text is written
 */
public record Sheet<C extends SheetColumn>(
        List<C> missing, List<C> twice, List<String> ignored, boolean guessed, List<Line<C>> lines) {
    /** More than anyone looks through on one page. */
    public static final int MOST_LINES = 1_000;

    /** How far down the names of the columns may stand. */
    private static final int HEAD = 10;

    /**
     * @param row as the spreadsheet numbers it
     * @param formulas the cells that hold one, whose value may not be what is seen
     */
    public record Line<C>(int row, Map<C, String> cells, Set<C> formulas) {
        public String text(C column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @param row that names the columns */
    private record Head<C>(int row, Map<Integer, C> places, List<String> ignored) {}

    /**
     * Of a workbook the first sheet that has every required column.
     *
     * @param named which column a name means
     * @throws Unreadable when it is neither, has more lines than {@link #MOST_LINES}, or unpacks to more than any list is
     */
    public static <C extends SheetColumn> Sheet<C> read(
            InputStream content, List<C> columns, Function<String, Optional<C>> named) throws IOException, Unreadable {
        var file = RawFile.of(content, MOST_LINES + HEAD + 1);
        var sheets = file.tables().stream()
                .map(it -> of(it, columns, named, file.guessed()))
                .toList();
        var sheet = sheets.stream()
                .filter(it -> it.missing().isEmpty())
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> new Unreadable(Why.NO_WORKBOOK));
        if (sheet.lines().size() > MOST_LINES) throw new Unreadable(Why.TOO_LONG);
        return sheet;
    }

    private static <C extends SheetColumn> Sheet<C> of(
            List<RawRow> rows, List<C> columns, Function<String, Optional<C>> named, boolean guessed) {
        var head = rows.stream()
                .limit(HEAD)
                .map(it -> head(it, named))
                .reduce((one, other) -> other.places().size() > one.places().size() ? other : one)
                .orElse(new Head<>(0, Map.of(), List.of()));
        var found = List.copyOf(head.places().values());
        var missing = columns.stream()
                .filter(it -> it.required() && !found.contains(it))
                .toList();
        var twice = columns.stream()
                .filter(it -> found.indexOf(it) != found.lastIndexOf(it))
                .toList();
        var lines = rows.stream()
                .filter(it -> it.number() > head.row() && missing.isEmpty() && twice.isEmpty())
                .map(it -> line(it, head.places()))
                .toList();
        return new Sheet<>(missing, twice, head.ignored(), guessed, lines);
    }

    private static <C> Head<C> head(RawRow row, Function<String, Optional<C>> named) {
        var places = new HashMap<Integer, C>();
        var ignored = new ArrayList<String>();
        for (var i = 0; i < row.texts().size(); i++) {
            var place = i;
            var name = row.texts().get(i).strip();
            named.apply(name).ifPresent(it -> places.put(place, it));
            if (!places.containsKey(i) && !name.isEmpty()) ignored.add(name);
        }
        return new Head<>(row.number(), places, ignored);
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
