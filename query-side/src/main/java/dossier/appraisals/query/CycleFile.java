package dossier.appraisals.query;

import dossier.appraisals.api.CycleEvent;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.FrozenTemplate;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal cycle (APR-04) and the templates that hold in it, for everyone in the house.
 *
 * @param kind null before it was opened, and so are its days and who opened it
 */
public record CycleFile(
        @BsonId String id,
        long version,
        @Nullable CycleKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonId openedBy,
        @Nullable Instant openedAt,
        List<FrozenTemplate> templates) {
    static CycleFile blank(String id) {
        return new CycleFile(id, -1, null, null, null, null, null, List.of());
    }

    CycleFile after(CycleEvent event, Told told) {
        return switch (event) {
            case CycleOpened it ->
                new CycleFile(
                        id,
                        told.version(),
                        it.period().kind(),
                        it.period().from(),
                        it.period().until(),
                        told.by(),
                        told.happenedAt(),
                        it.templates());
        };
    }
}
