package dossier.platform.sheet;

import dossier.platform.sheet.Unreadable.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The tables of a workbook, as whoever opens it sees them. */
final class WorkbookTables {
    private static final int MOST_UNPACKED = 40_000_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    /** As many digits as a spreadsheet shows; what it keeps beyond them is noise. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    /** Formats that no file spells out, those of East Asia among them. */
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NO_PLACES = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[\\\\_*].");
    private static final Pattern DAY = Pattern.compile("[yYdD]");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private WorkbookTables() {}

    /** Those of its sheets that are shown, in their order. */
    static List<List<RawRow>> of(byte[] bytes, int most) throws Unreadable {
        measure(bytes);
        try (var book = opened(bytes)) {
            var tables = new ArrayList<List<RawRow>>();
            for (var sheet : book.getSheets()
                    .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                    .toList())
                try (var rows = sheet.openStream()) {
                    tables.add(rows.map(WorkbookTables::row)
                            .filter(RawRow::filled)
                            .limit(most)
                            .toList());
                }
            return tables;
        } catch (IOException | RuntimeException broken) {
            // whatever its reader stumbles over, it is no workbook that people make
            throw new Unreadable(Why.NO_WORKBOOK, broken);
        }
    }

    /** Before anything of it is held: a small file may unpack to more than there is memory. */
    private static void measure(byte[] bytes) throws Unreadable {
        var unpacked = 0L;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); )
                try (var content = zip.getInputStream(entries.nextElement())) {
                    for (var read = content.read(buffer); read >= 0; read = content.read(buffer))
                        if ((unpacked += read) > MOST_UNPACKED) throw new Unreadable(Why.TOO_LARGE);
                }
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Why.NO_WORKBOOK, broken);
        }
    }

    /** A workbook has formats only where it has styles, and programs often write none. */
    private static ReadableWorkbook opened(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITHOUT_FORMATS);
        }
    }

    private static RawRow row(Row row) {
        var texts = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            texts.add(cell.map(WorkbookTables::text).orElse(""));
            if (cell.map(Cell::getFormula).isPresent()) formulas.add(i);
        }
        return new RawRow(row.getRowNum(), texts, formulas);
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER || cell.getValue() == null)
            return Objects.requireNonNullElse(cell.getText(), "");
        var number = cell.asNumber();
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) return cell.getRawValue();
        return isDay(cell, number) ? cell.asDate().toLocalDate().toString() : shown(number);
    }

    /** Days are numbers to a spreadsheet; only their format tells them apart. */
    private static boolean isDay(Cell cell, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) return false;
        var id = cell.getDataFormatId();
        var format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return id != null && DAYS.contains(id)
                || DAY.matcher(NO_PLACES.matcher(format).replaceAll("")).find();
    }

    private static String shown(BigDecimal number) {
        var rounded = number.scale() > 0 ? number.round(SHOWN) : number;
        return rounded.stripTrailingZeros().toPlainString();
    }
}
