package dossier.platform.read;

import dossier.handbook.Rule;
import dossier.platform.read.Detail.Kind;
import dossier.words.CaseId;
import dossier.words.Choice;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event, a command or a fact says, read off the components of its record, so that no word has to be told about here. */
public final class Details {
    /** Enough to know what it is about; the whole text stands in the case's file. */
    private static final int LONGEST = 500;

    private Details() {}

    /** In the order of the components, all but the id of the case. */
    public static List<Detail> of(Object word) {
        return components(word, null, 0)
                .filter(it -> it.of() != null || !it.label().equals("id"))
                .toList();
    }

    private static Stream<Detail> components(Object some, @Nullable String of, int item) {
        return Arrays.stream(some.getClass().getRecordComponents())
                .flatMap(it -> detail(it.getName(), value(some, it), of, item))
                .map(it -> it.label().equals("position") ? post(some, it) : it);
    }

    /** The code of a post is one of its department. */
    private static Detail post(Object some, Detail position) {
        return Arrays.stream(some.getClass().getRecordComponents())
                .map(it -> value(some, it))
                .filter(DepartmentId.class::isInstance)
                .findFirst()
                .map(it -> new Detail(
                        position.label(), it + "/" + position.value(), Kind.POST, position.of(), position.item()))
                .orElse(position);
    }

    /** {@code customer} for a {@code CustomerId}; nothing where the label says so itself. */
    private static @Nullable String named(CaseId id, String label) {
        var kind = id.getClass().getSimpleName().replaceFirst("Id$", "");
        return kind.equalsIgnoreCase(label) ? null : kind.toLowerCase(Locale.ROOT);
    }

    private static Stream<Detail> detail(String label, @Nullable Object value, @Nullable String of, int item) {
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> many -> several(label, List.copyOf(many));
            case String text ->
                text.isBlank()
                        ? Stream.empty()
                        : Stream.of(new Detail(label, shortened(text), textual(label), of, item));
            case Boolean truth -> Stream.of(new Detail(label, truth ? "yes" : "no", Kind.WORD, of, item));
            case Rule rule -> Stream.of(new Detail(label, rule.code(), Kind.TEXT, of, item));
            case Enum<?> choice -> Stream.of(new Detail(label, Choice.key(choice), Kind.WORD, of, item));
            case Number number -> Stream.of(new Detail(label, number.toString(), Kind.NUMBER, of, item));
            case Money money ->
                Stream.of(new Detail(
                        label, money.amount().toPlainString() + " " + money.currency(), Kind.MONEY, of, item));
            case PersonId person -> Stream.of(new Detail(label, person.value(), Kind.PERSON, of, item));
            case DepartmentId department -> Stream.of(new Detail(label, department.value(), Kind.DEPARTMENT, of, item));
            case CaseId id -> Stream.of(new Detail(label, id.value(), Kind.CASE, of, item, named(id, label)));
            case LocalDate day -> Stream.of(new Detail(label, day.toString(), Kind.DAY, of, item));
            case Instant moment -> Stream.of(new Detail(label, moment.toString(), Kind.MOMENT, of, item));
            case Record part -> components(part, label, item);
            default ->
                throw new IllegalArgumentException(
                        label + " is a " + value.getClass() + ", which no timeline can show");
        };
    }

    private static Kind textual(String label) {
        return switch (label) {
            case "subject" -> Kind.WORD; // what a duty is about may be the key of a message
            case "cases" -> Kind.STREAM;
            default -> Kind.TEXT;
        };
    }

    private static Stream<Detail> several(String label, List<?> many) {
        return IntStream.range(0, many.size()).boxed().flatMap(i -> detail(label, many.get(i), null, i + 1));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "…";
    }

    private static @Nullable Object value(Object some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
