package dossier.seals.query;

import dossier.platform.read.DutyLine;
import dossier.platform.read.Told;
import dossier.seals.api.SealId;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * SEA-04: a use for which a seal went out of its keeper's hands. Everybody may see who has it and whether it is late, nobody for what.
 *
 * @param seal null before it went out
 */
public record SealOut(
        @BsonId String id,
        long version,
        @Nullable SealId seal,
        @Nullable PersonId holder,
        @Nullable Instant since,
        boolean out,
        List<DutyLine> duties) {
    static SealOut blank(String id) {
        return new SealOut(id, -1, null, null, null, false, List.of());
    }

    SealOut after(SealUseEvent event, Told told) {
        var at = told.version();
        return switch (event) {
            case SealHandedOut it -> new SealOut(id, at, it.seal(), it.holder(), told.happenedAt(), true, duties);
            case SealTakenBack _ -> new SealOut(id, at, seal, holder, since, false, duties);
            default -> new SealOut(id, at, seal, holder, since, out, DutyLine.after(duties, event, told));
        };
    }

    public boolean late() {
        return duties.stream().anyMatch(it -> it.state() == DutyLine.State.BREACHED);
    }
}
