package dossier.dashboard.query;

import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.Board.Shown;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Xlsx;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board as a workbook: its figures on the first sheet, and a sheet for the table of each chart. */
@Component
record BoardSheet(Wording wording) {
    void send(Board board, Shown shown, HttpServletResponse response) throws IOException {
        var heads = Stream.of("figure", "number", "unit", "before", "part", "more", "rule")
                .map(it -> wording.say("board.sheet." + it))
                .toList();
        Xlsx.stream(response, wording.say("board." + board.name()), heads, book -> {
            shown.tiles().forEach(it -> book.line(cells(it)));
            shown.charts().forEach(it -> table(book, it));
        });
    }

    private List<@Nullable Object> cells(Tile it) {
        return Arrays.asList(
                wording.say("tile." + it.name()),
                it.number(),
                it.unit().isEmpty() ? null : wording.say("tile.unit." + it.unit()),
                it.trend() == null ? null : it.trend().said(),
                it.part() == null ? null : it.part().said(),
                it.more() == null ? null : it.more().said(),
                it.rule() == null ? null : it.rule().code());
    }

    private void table(Xlsx book, Chart chart) {
        var names = chart.series().stream().map(Chart.Series::name);
        book.sheet(
                wording.say("chart." + chart.name()),
                Stream.concat(Stream.of(wording.say("chart." + chart.name() + ".unit")), names)
                        .toList());
        chart.rows().forEach(it -> line(book, it));
        if (chart.total() != null) line(book, chart.total());
    }

    private static void line(Xlsx book, Chart.Row row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.name());
        row.cells().forEach(it -> cells.add(it.value()));
        book.line(cells);
    }
}
