package dossier.platform.read;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How names are written to be found: as they are, in pinyin without tones, and by the initials of that. What is asked for is then simply part of it. */
final class Spelling {
    private static final int MOST_WORDS = 8;

    /** Of characters read in two ways, the one the transliteration does not choose; of those that stand in names and titles. */
    private static final Map<String, String> ALSO_READ = Map.ofEntries(
            Map.entry("重", "chong"),
            Map.entry("长", "chang"),
            Map.entry("行", "hang"),
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("乐", "yue"),
            Map.entry("厦", "xia"),
            Map.entry("调", "tiao"),
            Map.entry("解", "xie"),
            Map.entry("区", "ou"),
            Map.entry("伺", "si"),
            Map.entry("仇", "qiu"));

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Spelling() {}

    /** The words of a question; a case is found when it has all of them. */
    static List<String> words(String question) {
        return Arrays.stream(plain(question).split("\\s+"))
                .filter(it -> !it.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Of each text every way to write it, one a line. */
    static String keys(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(Spelling::ways)
                .distinct()
                .collect(joining("\n"));
    }

    private static Stream<String> ways(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) return Stream.of(plain(text));
        return Stream.of(
                plain(text),
                spelled(text, Spelling::read),
                spelled(text, it -> read(it).replace('v', 'u')),
                spelled(text, Spelling::alsoRead),
                spelled(text, it -> initial(read(it))),
                spelled(text, it -> initial(alsoRead(it))));
    }

    private static String spelled(String text, IntFunction<String> reading) {
        return plain(text.codePoints()
                .mapToObj(it -> Character.isIdeographic(it) ? reading.apply(it) : Character.toString(it))
                .collect(joining()));
    }

    /** Wide letters as narrow ones, capitals as small ones, ü as v, without what is no text. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cntrl}", " ")
                .replace('ü', 'v')
                .strip();
    }

    /** Its syllable, with ü as v, as it is typed. */
    private static String read(int character) {
        return READ.computeIfAbsent(Character.toString(character), Reading.OF::transliterate);
    }

    private static String alsoRead(int character) {
        var other = ALSO_READ.get(Character.toString(character));
        return other == null ? read(character) : other;
    }

    private static String initial(String syllable) {
        return syllable.isEmpty() ? "" : syllable.substring(0, 1);
    }

    /** Made when the first name is spelled: it takes a moment. */
    private static final class Reading {
        static final Transliterator OF = Transliterator.createFromRules(
                "pinyin", ":: Han-Latin; :: NFC; [ǖǘǚǜü] > v; :: Latin-ASCII;", Transliterator.FORWARD);
    }
}
