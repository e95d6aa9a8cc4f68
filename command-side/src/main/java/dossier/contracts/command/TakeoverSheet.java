package dossier.contracts.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A list of contracts as it was brought: the first sheet of an .xlsx, or a .csv in UTF-8. Its first row names the columns.
 *
 * @param missing required columns that it does not have; then it has no rows
 */
record TakeoverSheet(List<TakeoverColumn> missing, List<Line> lines) {
    /** More than anyone looks through on one page. */
    static final int MOST_LINES = 1_000;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    /** A file that is neither, or has more lines than {@link #MOST_LINES}. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    /** @param row as the spreadsheet numbers it, 1 for the names of the columns */
    record Line(int row, Map<TakeoverColumn, String> cells) {
        String text(TakeoverColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private record Cells(int row, List<String> texts) {
        boolean blank() {
            return texts.stream().allMatch(String::isBlank);
        }
    }

    /** @param named which column a name in the first row means, in any language */
    static TakeoverSheet read(InputStream content, Function<String, Optional<TakeoverColumn>> named)
            throws IOException, Unreadable {
        var buffered = new BufferedInputStream(content);
        buffered.mark(4);
        var zipped = buffered.read() == 'P' && buffered.read() == 'K';
        buffered.reset();
        var rows = (zipped ? workbook(buffered) : csv(buffered))
                .stream().filter(it -> !it.blank()).toList();
        if (rows.size() > MOST_LINES + 1) throw new Unreadable("too many lines");
        return rows.isEmpty() ? of(List.of(), rows, named) : of(rows.getFirst().texts(), rows, named);
    }

    private static TakeoverSheet of(
            List<String> names, List<Cells> rows, Function<String, Optional<TakeoverColumn>> named) {
        var places = new HashMap<Integer, TakeoverColumn>();
        for (var i = 0; i < names.size(); i++) {
            var place = i;
            named.apply(names.get(i).strip()).ifPresent(it -> places.put(place, it));
        }
        var missing = Arrays.stream(TakeoverColumn.values())
                .filter(it -> it.required() && !places.containsValue(it))
                .toList();
        if (!missing.isEmpty()) return new TakeoverSheet(missing, List.of());
        return new TakeoverSheet(
                List.of(), rows.stream().skip(1).map(it -> line(it, places)).toList());
    }

    private static Line line(Cells cells, Map<Integer, TakeoverColumn> places) {
        var byColumn = new EnumMap<TakeoverColumn, String>(TakeoverColumn.class);
        places.forEach((place, column) -> {
            if (place < cells.texts().size())
                byColumn.put(column, cells.texts().get(place).strip());
        });
        return new Line(cells.row(), byColumn);
    }

    private static List<Cells> csv(InputStream content) throws IOException, Unreadable {
        var rows = new ArrayList<Cells>();
        try (var parser = CSVFormat.RFC4180.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (var record : parser)
                rows.add(new Cells(
                        (int) record.getRecordNumber(),
                        record.stream().map(TakeoverSheet::unmarked).toList()));
            return rows;
        } catch (UncheckedIOException broken) {
            throw new Unreadable(broken);
        }
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Cells> workbook(InputStream content) throws Unreadable {
        try (var book = new ReadableWorkbook(content, WITH_FORMATS);
                var rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_LINES + 2L).map(TakeoverSheet::cells).toList();
        } catch (ExcelReaderException | IOException | UncheckedIOException broken) {
            throw new Unreadable(broken);
        }
    }

    private static Cells cells(Row row) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < row.getCellCount(); i++)
            texts.add(row.getOptionalCell(i).map(TakeoverSheet::text).orElse(""));
        return new Cells(row.getRowNum(), texts);
    }

    /** Days are numbers to a spreadsheet; only their format tells them apart. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return cell.getText();
        var format = cell.getDataFormatString();
        return format != null && format.matches(".*[yd].*")
                ? day(cell.asDate())
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }
}
