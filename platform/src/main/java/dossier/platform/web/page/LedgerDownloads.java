package dossier.platform.web.page;

import dossier.handbook.Rule;
import dossier.platform.read.Column;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.words.CaseId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every ledger as a spreadsheet: what its list shows to this reader, filtered and sorted as the address says, on all pages at once. */
@PageController
public class LedgerDownloads {
    /** What an address of one page of a list says beyond the question. */
    private static final List<String> OF_A_PAGE = List.of("cursor", "limit", "count", "after");

    private final Ledgers ledgers;
    private final Wording wording;
    private final Names names;
    private final Figures figures;

    LedgerDownloads(Ledgers ledgers, Wording wording, Names names, Figures figures) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.names = names;
        this.figures = figures;
    }

    @GetMapping("/{ledger}.xlsx")
    void download(
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            HttpServletResponse response)
            throws IOException {
        var asked = new HashMap<>(Listing.filled(given));
        asked.keySet().removeAll(OF_A_PAGE);
        write(ledger, asked, new PersonId(asking.getName()), response);
    }

    /** Nothing is answered before it is known that the question can be: then as it comes. */
    public void write(String ledger, Map<String, List<String>> asked, PersonId reader, HttpServletResponse response)
            throws IOException {
        var lines = ledgers.each(ledger, asked, reader);
        var heads = lines.columns().stream().flatMap(it -> heads(ledger, it)).toList();
        Xlsx.stream(response, ledger, heads, book -> lines.to(document -> line(book, lines.columns(), document)));
    }

    private void line(Xlsx book, List<Column> columns, Object document) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            var value = column.in(document);
            cells.add(cell(value));
            if (isMoney(column)) cells.add(value instanceof Money money ? money.currency() : null);
        }
        book.line(cells);
    }

    /** Said of this ledger alone, where elsewhere the same word means another thing. */
    private Stream<String> heads(String ledger, Column column) {
        var own = "column." + ledger + "." + column.name();
        var head = wording.say(wording.knows(own) ? own : "column." + column.name());
        return isMoney(column) ? Stream.of(head, wording.say("column.currency")) : Stream.of(head);
    }

    private static boolean isMoney(Column column) {
        return column.path().getLast().getType() == Money.class;
    }

    /** As a page would say it, where a cell has no kind for it. */
    private @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case CaseId id -> names.of(id);
            case Rule rule -> rule.code();
            case Enum<?> constant -> wording.constant(constant);
            case Instant moment -> LocalDateTime.ofInstant(moment, figures.zone());
            case StoredFile file -> file.name();
            case Collection<?> many ->
                many.stream()
                        .map(this::cell)
                        .map(String::valueOf)
                        .collect(Collectors.joining(wording.say("list.separator")));
            default -> value;
        };
    }
}
