package dossier.platform.web.page;

import dossier.platform.read.Ledgers.Page;
import dossier.words.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as a spreadsheet, written while its lines come, so that its length costs no memory. Days, moments, numbers and truths are cells of their kind; a text is text,
 * whatever it begins with: no cell is a formula.
 */
public final class Xlsx implements AutoCloseable {
    public static final MediaType TYPE =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** As many lines as a sheet takes, its heads included. */
    private static final int A_SHEET = 1_048_576;

    private static final int AT_ONCE = 500;

    /** As many characters as a cell takes. */
    private static final int A_CELL = 32_767;

    private final Workbook book;
    private String name;
    private List<String> heads;
    private Worksheet sheet;
    private int line;
    private int sheets;

    public Xlsx(OutputStream out, String name, List<String> heads) {
        this.book = new Workbook(out, "Dossier", "1.0");
        this.name = name;
        this.heads = heads;
        this.sheet = begin();
    }

    /** Sends every line as it comes, however many there are. */
    public static void stream(HttpServletResponse response, String name, List<String> heads, Consumer<Xlsx> lines)
            throws IOException {
        Attachment.named(response, name + ".xlsx", TYPE);
        try (var book = new Xlsx(response.getOutputStream(), name, heads)) {
            lines.accept(book);
        }
    }

    /**
     * The same of what is listed page by page, from the first. What is asked wrongly is said before anything is sent.
     *
     * @param asked of the list, but for the cursor
     */
    public static <D> void stream(
            HttpServletResponse response,
            String name,
            List<String> heads,
            Map<String, List<String>> asked,
            Function<Map<String, List<String>>, Page<D>> list,
            Function<D, List<@Nullable Object>> cells)
            throws IOException {
        var query = new HashMap<>(asked);
        query.remove("cursor");
        var first = list.apply(query);
        stream(response, name, heads, book -> {
            for (var page = first; ; page = list.apply(query)) {
                page.items().forEach(it -> book.line(cells.apply(it)));
                if (page.next() == null) return;
                query.put("cursor", List.of(page.next()));
            }
        });
    }

    /** Goes on with another table on a sheet of its own. */
    public void sheet(String name, List<String> heads) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.name = name;
        this.heads = heads;
        sheets = 0;
        sheet = begin();
    }

    private Worksheet begin() {
        var next = book.newWorksheet(++sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        for (var column = 0; column < heads.size(); column++) {
            next.width(column, 18);
            next.inlineString(0, column, heads.get(column));
            next.style(0, column).bold().set();
        }
        line = 1;
        return next;
    }

    /** @param cells a {@link Money} takes the amount alone; null is an empty cell */
    public void line(List<? extends @Nullable Object> cells) {
        try {
            if (line == A_SHEET) {
                sheet.finish();
                sheet = begin();
            }
            for (var column = 0; column < cells.size(); column++) put(column, cells.get(column));
            if (++line % AT_ONCE == 0) sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money it -> number(column, it.amount(), "#,##0.00");
            case BigDecimal it -> number(column, it, "#,##0.######");
            case Number it -> sheet.value(line, column, it);
            case Boolean it -> sheet.value(line, column, it);
            case LocalDate it -> {
                sheet.value(line, column, it);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime it -> {
                sheet.value(line, column, it);
                sheet.style(line, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.inlineString(line, column, plain(value.toString()));
        }
    }

    private void number(int column, BigDecimal number, String format) {
        sheet.value(line, column, number);
        sheet.style(line, column).format(format).set();
    }

    /** Without what XML cannot hold. */
    private static String plain(String text) {
        var held = text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
        return held.length() <= A_CELL ? held : held.substring(0, A_CELL);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
