package dossier.platform.web.page;

import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of a ledger, as the ledger takes it and as the address of its list: so a number and the list it opens cannot ask differently. */
public record LedgerFilter(String ledger, Map<String, List<String>> asked) {
    public static LedgerFilter of(String ledger) {
        return new LedgerFilter(ledger, Map.of());
    }

    /** Any of these values; null asks for nothing. What was asked by the name before is asked no more. */
    public LedgerFilter with(String name, @Nullable Object... values) {
        var more = new LinkedHashMap<>(asked);
        var wanted = Stream.of(values)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .toList();
        if (wanted.isEmpty()) more.remove(name);
        else more.put(name, wanted);
        return new LedgerFilter(ledger, more);
    }

    public LedgerFilter within(String day, LocalDate first, LocalDate last) {
        return with(day + ".from", first).with(day + ".to", last);
    }

    public LedgerFilter within(String day, BoardQuery months) {
        return within(day, months.firstDay(), months.lastDay());
    }

    public LedgerFilter within(String day, YearMonth month) {
        return within(day, month.atDay(1), month.atEndOfMonth());
    }

    /** Some components of all that it finds. */
    public <P> List<P> all(Ledgers ledgers, Class<P> part, PersonId reader) {
        return ledgers.all(ledger, asked, part, reader);
    }

    public long count(Ledgers ledgers, PersonId reader) {
        return ledgers.count(ledger, asked, reader);
    }

    /** Address of its list. */
    public String list() {
        var address = UriComponentsBuilder.fromPath("/" + ledger);
        asked.forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.build().encode().toUriString();
    }
}
