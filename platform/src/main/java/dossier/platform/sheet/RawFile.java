package dossier.platform.sheet;

import dossier.platform.sheet.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What stands in a file, whatever it means, without blank rows.
 *
 * @param tables of a workbook those of all its sheets that are shown
 * @param guessed whether nothing in it says how its text is written
 */
record RawFile(List<List<RawRow>> tables, boolean guessed) {
    /** No list of so many lines is larger, packed or unpacked. */
    private static final int MOST_BYTES = 10_000_000;

    /** @param most rows of each table that are read */
    static RawFile of(InputStream content, int most) throws IOException, Unreadable {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length == 0) throw new Unreadable(Why.EMPTY);
        if (bytes.length > MOST_BYTES) throw new Unreadable(Why.TOO_LARGE);
        if (begins(bytes, 'P', 'K')) return new RawFile(WorkbookTables.of(bytes, most), false);
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new Unreadable(Why.OLD_OR_LOCKED);
        var text = TextTable.decoded(bytes);
        return new RawFile(List.of(TextTable.of(text.text(), most)), text.guessed());
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if (bytes[i] != (byte) mark[i]) return false;
        return true;
    }
}
