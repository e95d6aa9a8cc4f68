package dossier.dashboard.query;

import static java.util.Comparator.comparing;

import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Tile;
import dossier.words.PersonId;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The board of the whole house: how things stand now, and of every other board what matters most. Nothing is counted here. */
@Component
class Management implements Board {
    static final String NAME = "management";

    private final ObjectProvider<Tile.Source> sources;
    private final ObjectProvider<Board> boards;

    Management(ObjectProvider<Tile.Source> sources, ObjectProvider<Board> boards) {
        this.sources = sources;
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
        var tiles = sources.stream()
                .flatMap(it -> it.of(reader))
                .sorted(comparing(Tile::order))
                .toList();
        var charts = others(reader)
                .filter(it -> it.by().containsAll(by()))
                .map(it -> it.of(asked, reader).charts().getFirst())
                .toList();
        return new Shown(tiles, charts);
    }

    private Stream<Board> others(PersonId reader) {
        return boards.stream().filter(it -> it != this && it.isFor(reader)).sorted(comparing(Board::order));
    }
}
