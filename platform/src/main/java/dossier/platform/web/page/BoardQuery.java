package dossier.platform.web.page;

import dossier.platform.read.BadQuery;
import dossier.platform.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of a board: which months, and whose.
 *
 * @param to the last month, not before {@code from}
 */
public record BoardQuery(YearMonth from, YearMonth to, Map<By, String> only) {
    private static final int USUAL_MONTHS = 6, MOST_MONTHS = 36;

    /** What a board can be narrowed down by. */
    public enum By {
        DEPARTMENT,
        PERSON,
        COUNTERPARTY;

        /** As it stands in an address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param asked parameters as in the address: {@code from} and {@code to}, months, the last six when none are asked for, and what the board can be narrowed down by
     * @throws BadQuery naming everything that is wrong with them
     */
    public static BoardQuery of(Map<String, List<String>> asked, Set<By> by, LocalDate today) {
        var parameters = new Parameters(asked);
        var from = parameters.one("from", YearMonth::parse);
        var to = parameters.one("to", YearMonth::parse);
        var last = to != null ? to : YearMonth.from(today);
        var first = from != null ? from : last.minusMonths(USUAL_MONTHS - 1);
        if (first.isAfter(last) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS)
            parameters.fault("from", "value");
        var only = new EnumMap<By, String>(By.class);
        for (var one : by) {
            var value = parameters.one(one.key(), text -> text);
            if (value != null) only.put(one, value);
        }
        parameters.done();
        return new BoardQuery(first, last, only);
    }

    /** Null where it is not narrowed down by it. */
    public @Nullable String only(By by) {
        return only.get(by);
    }

    /** As many months right before. */
    public BoardQuery before() {
        return new BoardQuery(from.minusMonths(months().size()), from.minusMonths(1), only);
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, it -> !it.isAfter(to), it -> it.plusMonths(1))
                .toList();
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** The same question at another address. */
    public String at(String path) {
        var address =
                UriComponentsBuilder.fromPath(path).queryParam("from", from).queryParam("to", to);
        only.forEach((by, value) -> address.queryParam(by.key(), value));
        return address.build().encode().toUriString();
    }

    /** The same at another board, as far as that can be narrowed down so. */
    public String at(Board board, String path) {
        var kept = new EnumMap<By, String>(By.class);
        only.forEach((by, value) -> {
            if (board.by().contains(by)) kept.put(by, value);
        });
        return new BoardQuery(from, to, kept).at(path);
    }
}
