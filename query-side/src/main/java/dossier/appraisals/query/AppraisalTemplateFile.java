package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;
import dossier.appraisals.api.TemplateSheet;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal template with its versions (APR-01 … APR-03), for everyone in the house.
 *
 * @param title of the newest version; empty before it was written
 * @param sheet of the newest version; null before it was written
 */
public record AppraisalTemplateFile(
        @BsonId String id,
        long version,
        String title,
        @Nullable TemplateSheet sheet,
        List<Edition> editions) {
    /** @param reason why it was revised; empty for the first */
    public record Edition(int number, TemplateSheet sheet, String reason, PersonId by, Instant at) {}

    static AppraisalTemplateFile blank(String id) {
        return new AppraisalTemplateFile(id, -1, "", null, List.of());
    }

    AppraisalTemplateFile after(AppraisalTemplateEvent event, Told told) {
        return switch (event) {
            case TemplateWritten it -> with(1, it.sheet(), "", told);
            case TemplateRevised it -> with(it.version(), it.sheet(), it.reason(), told);
        };
    }

    private AppraisalTemplateFile with(int number, TemplateSheet next, String reason, Told told) {
        var edition = new Edition(number, next, reason, told.by(), told.happenedAt());
        return new AppraisalTemplateFile(
                id,
                told.version(),
                next.title(),
                next,
                Stream.concat(editions.stream(), Stream.of(edition)).toList());
    }
}
