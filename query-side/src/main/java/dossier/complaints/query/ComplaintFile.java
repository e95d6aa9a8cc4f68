package dossier.complaints.query;

import dossier.complaints.api.ComplaintCorrectionEvent.CorrectionProposed;
import dossier.complaints.api.ComplaintCorrectionEvent.CorrectionRejected;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.IncidentReported;
import dossier.handbook.LimitRun;
import dossier.handbook.OnRecord;
import dossier.handbook.Policy;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.CaseId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A complaint, a quality objection or a major incident as its page shows it.
 *
 * @param head what it is and where it stands; the same as in the ledger
 * @param sheet what was taken down (CMP-01); null for an incident that no customer complained of
 * @param content of an incident; empty for what a customer came with
 * @param corrections of the sheet, the last one first told
 * @param ended why it was withdrawn or merged; empty while it was not
 * @param mergedInto null where it was not
 */
public record ComplaintFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        Head head,
        @Nullable ComplaintSheet sheet,
        String content,
        @Nullable PersonId recordedBy,
        @Nullable Instant recordedAt,
        ComplaintClock clock,
        Handling handling,
        Solution solution,
        Aftercare aftercare,
        List<Correction> corrections,
        String ended,
        @Nullable ComplaintId mergedInto,
        List<Task> tasks,
        List<DutyLine> duties,
        @Nullable Instant changedAt,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, HoldsFiles {
    /** SECOND. @param confirmed null while it is open */
    public record Correction(
            int number,
            ComplaintSheet sheet,
            String reason,
            PersonId by,
            Instant at,
            @Nullable Boolean confirmed,
            @Nullable PersonId decidedBy,
            String remark) {
        private Correction decided(boolean yes, PersonId who, String words) {
            return new Correction(number, sheet, reason, by, at, yes, who, words);
        }
    }

    static ComplaintFile blank(String id) {
        return new ComplaintFile(
                id,
                -1,
                null,
                "",
                Head.BLANK,
                null,
                "",
                null,
                null,
                ComplaintClock.BLANK,
                Handling.BLANK,
                Solution.BLANK,
                Aftercare.BLANK,
                List.of(),
                "",
                null,
                List.of(),
                List.of(),
                null,
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    ComplaintFile after(ComplaintEvent event, Told told) {
        var next = head.after(event);
        var opened = opened(event);
        var running = clockAfter(event, told);
        var owed = DutyLine.after(duties, event, told);
        var handled = handling.after(event, told);
        var solved = solution.after(event, told);
        var mended = corrected(event, told);
        var first = recordedAt == null ? told.recordedAt() : recordedAt;
        var work = new ComplaintWork(next, opened.sheet, running, handled, solved, mended, owed, first);
        return new ComplaintFile(
                id,
                told.version(),
                next.number(),
                next.title(),
                next,
                opened.sheet,
                opened.content,
                recordedBy == null ? told.by() : recordedBy,
                first,
                running,
                handled,
                solved,
                aftercare.after(event, told),
                mended,
                endedAfter(event),
                event instanceof ComplaintEvent.ComplaintMerged it ? it.into() : mergedInto,
                work.tasks(),
                owed,
                told.happenedAt(),
                ComplaintWork.awaitedBy(awaitedBy, event, told),
                ComplaintWork.readers(readers, next, event, told));
    }

    private record Opened(@Nullable ComplaintSheet sheet, String content) {}

    private Opened opened(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.ComplaintRecorded it -> new Opened(it.sheet(), content);
            case SheetCorrected it -> new Opened(it.sheet(), content);
            case IncidentReported it -> new Opened(null, it.content());
            default -> new Opened(sheet, content);
        };
    }

    private ComplaintClock clockAfter(ComplaintEvent event, Told told) {
        return event instanceof DutyLapsed it ? clock.after(it, told.happenedAt()) : clock.after(event);
    }

    private List<Correction> corrected(ComplaintEvent event, Told told) {
        return switch (event) {
            case CorrectionProposed it ->
                Stream.concat(
                                corrections.stream(),
                                Stream.of(new Correction(
                                        it.correction(),
                                        it.sheet(),
                                        it.reason(),
                                        it.by(),
                                        told.happenedAt(),
                                        null,
                                        null,
                                        "")))
                        .toList();
            case SheetCorrected it -> decided(it.correction(), true, it.by(), it.remark());
            case CorrectionRejected it -> decided(it.correction(), false, it.by(), it.reason());
            default -> corrections;
        };
    }

    private List<Correction> decided(int number, boolean yes, PersonId who, String words) {
        return corrections.stream()
                .map(it -> it.number() == number ? it.decided(yes, who, words) : it)
                .toList();
    }

    private String endedAfter(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.ComplaintWithdrawn it -> it.reason();
            case ComplaintEvent.ComplaintMerged it -> it.reason();
            default -> ended;
        };
    }

    @Override
    public LimitRun run(DutyLine duty, Policy policy) {
        if (ComplaintClock.isLimit(duty.rule(), duty.subject()))
            return Counting.run(
                    duty.subject(),
                    Objects.requireNonNullElse(head.severity(), Severity.CRITICAL),
                    policy.complaints());
        return duty.rule() == Rule.CMP_07 ? LimitRun.ROUND_THE_CLOCK : LimitRun.WORKING_TIME;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return head.counterparty();
    }

    public ComplaintStage stage() {
        return head.stage();
    }

    /** Everything that may be downloaded. */
    @Override
    public Stream<StoredFile> stored() {
        return Stream.concat(handling.stored(), solution.stored());
    }

    /** CMP-01: whether all was taken down that belongs to it; nothing is asked of an incident. */
    public Optional<OnRecord> onRecord() {
        return sheet == null || recordedAt == null ? Optional.empty() : Optional.of(sheet.onRecord(recordedAt));
    }
}
