package dossier.dashboard.query;

import static java.util.Comparator.comparing;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.NotReadable;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /dashboard} and the boards of the contexts: each figure is worked out where its list is; nothing is counted here. */
@PageController
class DashboardPages {
    /** A board as the others link to it. */
    record Tab(String name, String href) {}

    /** What a board can be narrowed down by, as the form offers it. */
    record Choosing(String key, String chosen, List<Option> options) {
        /** What is chosen, as people call it. */
        public String said() {
            return options.stream()
                    .filter(it -> it.value().equals(chosen))
                    .map(Option::label)
                    .findFirst()
                    .orElse(chosen);
        }
    }

    private final ObjectProvider<Board> boards;
    private final ObjectProvider<Choices<?>> choices;
    private final BoardSheet sheet;
    private final Figures figures;

    DashboardPages(
            ObjectProvider<Board> boards, ObjectProvider<Choices<?>> choices, BoardSheet sheet, Figures figures) {
        this.boards = boards;
        this.choices = choices;
        this.sheet = sheet;
        this.figures = figures;
    }

    @GetMapping("/dashboard")
    String management(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        return board(Management.NAME, given, asking, model);
    }

    /** @throws NotReadable when there is no such board, or not for them */
    @GetMapping("/dashboard/{name}")
    String board(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        var board = board(name, reader);
        var asked = asked(board, given);
        model.addAttribute("board", board);
        model.addAttribute("asked", asked);
        model.addAttribute("path", path(board));
        model.addAttribute(
                "tabs",
                readable(reader).stream()
                        .map(it -> new Tab(it.name(), asked.at(it, path(it))))
                        .toList());
        model.addAttribute(
                "choices",
                Arrays.stream(By.values())
                        .filter(board.by()::contains)
                        .map(it -> choosing(it, asked))
                        .toList());
        model.addAttribute("shown", board.of(asked, reader));
        model.addAttribute("drawn", true);
        return "dashboard/board";
    }

    @GetMapping({"/dashboard.xlsx"})
    void management(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        download(Management.NAME, given, asking, response);
    }

    /** All tables of a board, asked for as on its page. */
    @GetMapping("/dashboard/{name}.xlsx")
    void download(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            HttpServletResponse response)
            throws IOException {
        var reader = new PersonId(asking.getName());
        var board = board(name, reader);
        sheet.send(board, board.of(asked(board, given), reader), response);
    }

    private Board board(String name, PersonId reader) {
        return readable(reader).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    private List<Board> readable(PersonId reader) {
        return boards.stream()
                .filter(it -> it.isFor(reader))
                .sorted(comparing(Board::order))
                .toList();
    }

    private BoardQuery asked(Board board, MultiValueMap<String, String> given) {
        return BoardQuery.of(Listing.filled(given), board.by(), figures.todayInTheHouse());
    }

    private static String path(Board board) {
        return board.name().equals(Management.NAME) ? "/dashboard" : "/dashboard/" + board.name();
    }

    private Choosing choosing(By by, BoardQuery asked) {
        var chosen = asked.only(by);
        return new Choosing(by.key(), chosen == null ? "" : chosen, options(kind(by)));
    }

    private static Class<? extends CaseId> kind(By by) {
        return switch (by) {
            case DEPARTMENT -> DepartmentId.class;
            case PERSON -> PersonId.class;
            case COUNTERPARTY -> CounterpartyId.class;
        };
    }

    private List<Option> options(Class<? extends CaseId> of) {
        return choices.stream()
                .filter(it -> it.of() == of)
                .flatMap(it -> it.all().stream())
                .toList();
    }

    @Bean
    static RailLink dashboardInTheRail() {
        return new RailLink(2, "", "/dashboard", "chart-bar", "dashboard", Set.of(), false);
    }
}
