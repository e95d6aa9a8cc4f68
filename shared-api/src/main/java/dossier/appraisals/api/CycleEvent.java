package dossier.appraisals.api;

import dossier.words.Context;
import dossier.words.Event;
import java.util.List;

/** Everything that can have happened to an appraisal cycle. */
@Context("appraisal-cycles")
public sealed interface CycleEvent extends Event {
    @Override
    CycleId id();

    /** @param templates as they stood then */
    record CycleOpened(CycleId id, CyclePeriod period, List<FrozenTemplate> templates) implements CycleEvent {}
}
