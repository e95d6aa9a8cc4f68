package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * How a stored file is shown in the browser without being executed. Its own first bytes tell: what whoever brought it called it is believed by nobody, so a picture that is
 * a script (SVG) and a page (HTML) are text.
 *
 * @param type it is answered with; null when it can only be saved
 */
record Preview(Kind kind, @Nullable MediaType type) {
    enum Kind {
        PDF,
        IMAGE,
        TEXT,
        NONE
    }

    /** As many bytes of the file as tell. */
    static final int HEAD = 4096;

    /** A character that the end of the head cuts through. */
    private static final int LONGEST_CHARACTER = 4;

    private static final HexFormat HEX = HexFormat.of();

    /** @param after the second sign, four bytes behind the first; null where the first is enough */
    private record Sign(byte[] first, byte @Nullable [] after, Preview means) {
        boolean begins(byte[] head) {
            return isAt(0, first, head) && (after == null || isAt(first.length + 4, after, head));
        }

        private static boolean isAt(int place, byte[] sign, byte[] head) {
            return head.length >= place + sign.length
                    && Arrays.equals(sign, 0, sign.length, head, place, place + sign.length);
        }
    }

    private static final Sign[] SIGNS = {
        new Sign("%PDF-".getBytes(UTF_8), null, new Preview(Kind.PDF, MediaType.APPLICATION_PDF)),
        new Sign(HEX.parseHex("89504e470d0a1a0a"), null, image(MediaType.IMAGE_PNG)),
        new Sign(HEX.parseHex("ffd8ff"), null, image(MediaType.IMAGE_JPEG)),
        new Sign("GIF8".getBytes(UTF_8), null, image(MediaType.IMAGE_GIF)),
        new Sign("RIFF".getBytes(UTF_8), "WEBP".getBytes(UTF_8), image(new MediaType("image", "webp")))
    };

    private static Preview image(MediaType type) {
        return new Preview(Kind.IMAGE, type);
    }

    /** @param head the first {@link #HEAD} bytes, all of a shorter file */
    static Preview of(byte[] head) {
        return Stream.of(SIGNS)
                .filter(it -> it.begins(head))
                .map(Sign::means)
                .findFirst()
                .or(() -> text(head))
                .orElse(new Preview(Kind.NONE, null));
    }

    private static Optional<Preview> text(byte[] head) {
        return Stream.of(UTF_8, Charset.forName("GB18030"))
                .filter(it -> isText(head, it))
                .findFirst()
                .map(it -> new Preview(Kind.TEXT, new MediaType(MediaType.TEXT_PLAIN, it)));
    }

    private static boolean isText(byte[] head, Charset charset) {
        var bytes = ByteBuffer.wrap(head);
        var text = CharBuffer.allocate(head.length);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var read = decoder.decode(bytes, text, head.length < HEAD);
        return !read.isError()
                && bytes.remaining() < LONGEST_CHARACTER
                && text.flip().chars().noneMatch(it -> Character.isISOControl(it) && "\t\n\r\f".indexOf(it) < 0);
    }
}
