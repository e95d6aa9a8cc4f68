package dossier.dashboard.query;

import static java.util.Comparator.comparing;

import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.words.PersonId;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The board of the whole house: of every other board what matters most, asked as this one is; and how duties are kept. */
@Component
class Management implements Board {
    static final String NAME = "management";

    private static final int MOST_TILES = 2;

    private final DutyTiles duties;
    private final ObjectProvider<Board> boards;

    Management(DutyTiles duties, ObjectProvider<Board> boards) {
        this.duties = duties;
        this.boards = boards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.DEPARTMENT);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var others = others(reader)
                .filter(it -> it.by().containsAll(by()))
                .map(it -> it.of(asked, reader))
                .toList();
        var tiles = others.stream().flatMap(it -> it.tiles().stream().limit(MOST_TILES));
        return new Shown(
                // duties are of cases of every kind, not of a department
                Stream.concat(tiles, asked.only().isEmpty() ? duties.of(asked, reader) : Stream.empty())
                        .toList(),
                others.stream().flatMap(it -> it.charts().stream().limit(1)).toList());
    }

    private Stream<Board> others(PersonId reader) {
        return boards.stream().filter(it -> it != this && it.isFor(reader)).sorted(comparing(Board::order));
    }
}
