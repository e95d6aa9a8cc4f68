package dossier.platform.web.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in: word by word, or sentence by sentence where it is long. */
public record TextDifference(List<Piece> pieces) {
    private static final int MOST_WORDS = 4_000;
    /** A Chinese character is a word of its own. */
    private static final Pattern WORDS = Pattern.compile("[\\p{IsLatin}\\p{N}.,]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern SENTENCES = Pattern.compile("[^。；;\\n]*[。；;\\n]?", Pattern.DOTALL);

    /** @param kind same, out or in */
    public record Piece(String kind, String text) {}

    public static TextDifference of(String before, String after) {
        var pattern = Math.max(before.length(), after.length()) > MOST_WORDS ? SENTENCES : WORDS;
        var old = words(pattern, before);
        var now = words(pattern, after);
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(old, now, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL)
                add(pieces, "same", delta.getSource().getLines());
            else {
                add(pieces, "out", delta.getSource().getLines());
                add(pieces, "in", delta.getTarget().getLines());
            }
        }
        return new TextDifference(List.copyOf(pieces));
    }

    public boolean changed() {
        return pieces.stream().anyMatch(it -> !it.kind().equals("same"));
    }

    private static List<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(it -> it.group())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static void add(List<Piece> pieces, String kind, List<String> words) {
        if (!words.isEmpty()) pieces.add(new Piece(kind, String.join("", words)));
    }
}
