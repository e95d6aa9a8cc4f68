package dossier.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row of a file, whatever it means.
 *
 * @param number from 1
 * @param formulas places of cells that hold one, from 0
 */
record RawRow(int number, List<String> texts, Set<Integer> formulas) {
    /** No list of so many lines is larger, packed or unpacked. */
    private static final int MOST_BYTES = 10_000_000;

    private static final int MOST_UNPACKED = 40_000_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    /** Those that are not blank. */
    static List<RawRow> all(InputStream content, int most) throws IOException, Unreadable {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new Unreadable("too large");
        var zipped = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        var rows = zipped ? workbook(bytes, most) : csv(bytes, most);
        if (rows.size() > most) throw new Unreadable("too many lines");
        return rows;
    }

    private boolean filled() {
        return texts.stream().anyMatch(it -> !it.isBlank());
    }

    private static List<RawRow> csv(byte[] bytes, int most) throws IOException, Unreadable {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(decoded(bytes)))) {
            return parser.stream()
                    .map(it -> new RawRow(
                            (int) it.getRecordNumber(),
                            it.stream().map(RawRow::unmarked).toList(),
                            Set.of()))
                    .filter(RawRow::filled)
                    .limit(most + 1L)
                    .toList();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(broken);
        }
    }

    /** What is written in another way is not guessed at. */
    private static String decoded(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Unreadable(other);
        }
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<RawRow> workbook(byte[] bytes, int most) throws Unreadable {
        measure(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(RawRow::of).filter(RawRow::filled).limit(most + 1L).toList();
        } catch (IOException | RuntimeException broken) {
            // whatever its reader stumbles over, it is no workbook that people make
            throw new Unreadable(broken);
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
                        if ((unpacked += read) > MOST_UNPACKED) throw new Unreadable("unpacks to too much");
                }
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    private static RawRow of(Row row) {
        var texts = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            texts.add(cell.map(RawRow::text).orElse(""));
            if (cell.map(Cell::getFormula).isPresent()) formulas.add(i);
        }
        return new RawRow(row.getRowNum(), texts, formulas);
    }

    /** Days are numbers to a spreadsheet; only their format tells them apart. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return cell.getText();
        var format = cell.getDataFormatString();
        return format != null && format.matches(".*[yd].*")
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
