package dossier.platform.web.page;

import dossier.platform.read.DutyLine.State;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Series;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How duties stand, as parts of a bar: each state in its colour and its place. */
public final class DutySeries {
    private static final List<State> STATES = List.of(State.KEPT, State.LATE, State.MISSED, State.BREACHED, State.OWED);
    private static final List<String> TONES = List.of("jade", "age-2", "age-3", "seal", "slate-line");

    private DutySeries() {}

    public static List<Series> of(Wording wording) {
        return IntStream.range(0, STATES.size())
                .mapToObj(it -> Series.part(wording.constant(STATES.get(it)), TONES.get(it)))
                .toList();
    }

    /** One for each of the series. */
    public static Cell[] cells(Function<State, Cell> of) {
        return STATES.stream().map(of).toArray(Cell[]::new);
    }
}
