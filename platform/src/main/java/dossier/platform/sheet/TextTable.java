package dossier.platform.sheet;

import dossier.platform.sheet.Unreadable.Why;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** A table written as text: in Unicode, or as a Chinese spreadsheet writes it; its cells apart by the sign that the spreadsheet's country uses. */
final class TextTable {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private TextTable() {}

    /** @param guessed whether nothing in the file says how it is written */
    record Decoded(String text, boolean guessed) {}

    static Decoded decoded(byte[] bytes) throws Unreadable {
        try {
            for (var known : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                if (marked(bytes, known))
                    return new Decoded(decoded(bytes, known).substring(1), false);
            return new Decoded(decoded(bytes, StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException notUnicode) {
            return new Decoded(chinese(bytes), true);
        }
    }

    private static String chinese(byte[] bytes) throws Unreadable {
        try {
            return decoded(bytes, CHINESE);
        } catch (CharacterCodingException neither) {
            throw new Unreadable(Why.NO_TEXT, neither);
        }
    }

    /** Whether it begins with a byte order mark. */
    private static boolean marked(byte[] bytes, Charset known) {
        var mark = ByteBuffer.wrap("\uFEFF".getBytes(known));
        return bytes.length >= mark.capacity()
                && ByteBuffer.wrap(bytes, 0, mark.capacity()).equals(mark);
    }

    private static String decoded(byte[] bytes, Charset known) throws CharacterCodingException {
        return known.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    static List<RawRow> of(String text, int most) throws IOException, Unreadable {
        if (text.indexOf('\0') >= 0) throw new Unreadable(Why.NO_TEXT);
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        try (var parser = format.parse(new StringReader(text))) {
            try {
                return parser.stream()
                        .map(it -> new RawRow((int) it.getRecordNumber(), it.toList(), Set.of()))
                        .filter(RawRow::filled)
                        .limit(most)
                        .toList();
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw new Unreadable(Why.QUOTES, parser.getCurrentLineNumber());
            }
        }
    }

    /** The one that stands most often in the first row. */
    private static char separator(String text) {
        var first = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .reduce((one, other) -> count(first, other) > count(first, one) ? other : one)
                .orElseThrow();
    }

    private static long count(String line, char sign) {
        return line.chars().filter(it -> it == sign).count();
    }
}
