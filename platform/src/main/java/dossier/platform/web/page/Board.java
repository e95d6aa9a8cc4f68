package dossier.platform.web.page;

import dossier.words.PersonId;
import java.util.List;
import java.util.Set;

/**
 * A board: the few figures of a part of the house, and how they went month by month. A context declares one as a bean and says what is counted; how it is asked, shown,
 * printed and taken along is the same for all.
 */
public interface Board {
    /** As it stands in addresses ({@code /dashboard/<name>}) and in message keys ({@code board.<name>}). */
    String name();

    /** Among the boards, lowest first. */
    int order();

    /** What it can be narrowed down by, beside its months. */
    Set<BoardQuery.By> by();

    /** Whether there is anything on it for them. */
    default boolean isFor(PersonId reader) {
        return true;
    }

    /** Over what the reader may read: every number opens the list that adds up to it. */
    Shown of(BoardQuery asked, PersonId reader);

    /** @param tiles and charts: those that matter most first */
    record Shown(List<Tile> tiles, List<Chart> charts) {}
}
