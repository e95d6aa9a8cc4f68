package dossier.contracts.query;

import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.Entry;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.api.TermEvent;
import dossier.contracts.query.PerformanceFile.Evidence;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Findable;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that a contract's page shows: every version of the draft, every review with what it wanted changed, files and signatures.
 *
 * @param corrected title, counterparty and amount since they were last corrected; null when they never were
 * @param takenOver from elsewhere; null for one made here
 * @param orders what each of its orders takes
 * @param milestones when it came to each stage the last time, and through whom
 */
public record ContractFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        ContractStage stage,
        boolean major,
        @Nullable PersonId drafter,
        @Nullable DepartmentId department,
        List<DraftVersion> drafts,
        List<ReviewGiven> reviews,
        List<PersonId> jointReviewers,
        List<Attachment> files,
        List<Signature> signatures,
        @Nullable LocalDate effectiveOn,
        PerformanceFile performance,
        TermsFile terms,
        ClearanceFile clearance,
        List<ChangeLine> changes,
        List<CorrectionLine> corrections,
        Entry.@Nullable Particulars corrected,
        @Nullable TakenOver takenOver,
        List<Granted> orders,
        List<DutyLine> duties,
        List<Milestone> milestones,
        List<Task> tasks,
        ReadableBy readers)
        implements HoldsFiles {
    static ContractFile blank(String id) {
        return new ContractFile(
                id,
                -1,
                null,
                ContractStage.DRAFT,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                PerformanceFile.BLANK,
                TermsFile.BLANK,
                ClearanceFile.NONE,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ReadableBy.NOBODY);
    }

    ContractFile after(ContractEvent event, Told told) {
        var opened = Opened.by(event);
        var by = Drafters.after(drafter, event);
        var in = opened == null ? department : opened.department();
        var agreed = termsAfter(event, told);
        var next = ContractStage.after(stage, event).shown(agreed.expiredOn() != null);
        var waiting = ContractTasks.after(tasks, event, by, in, major || isComplex(), told.recordedAt());
        return new ContractFile(
                id,
                told.version(),
                numberAfter(event),
                next,
                majorAfter(event),
                by,
                in,
                DraftVersion.after(drafts, event, told),
                ReviewGiven.after(this, event, told),
                JointReviewers.after(jointReviewers, event),
                Attachment.after(files, event, told),
                Signature.after(signatures, event, told),
                effectiveOnAfter(event),
                performanceAfter(event, told),
                agreed,
                event instanceof ClearanceEvent it ? clearance.after(it, told) : clearance,
                event instanceof ChangeEvent it ? ChangeLine.after(changes, it, told) : changes,
                event instanceof CorrectionEvent it ? CorrectionLine.after(this, it, told) : corrections,
                correctedAfter(event),
                event instanceof ContractTakenOver it ? TakenOver.of(it, told) : takenOver,
                Granted.after(orders, event),
                DutyLine.after(duties, event, told),
                next == stage && opened == null ? milestones : Milestone.reached(milestones, next, told),
                waiting,
                ContractReaders.after(readers, event, waiting, told));
    }

    /** The version that counts. */
    /** CON-02, ORD-01: line by line as last agreed. */
    public List<ContractLine> goods() {
        return drafts.isEmpty() || current().draft().terms() == null
                ? List.of()
                : current().draft().terms().goods();
    }

    public DraftVersion current() {
        return drafts.getLast();
    }

    /** What it is called, with whom it is and its amount, as last corrected and amended, else as the draft says. */
    public Entry.Particulars particulars() {
        var draft = current().draft();
        return corrected != null ? corrected : new Entry.Particulars(draft.title(), draft.counterparty(), amended());
    }

    public Money amount() {
        return particulars().amount();
    }

    /** FRAME: what may be called off from it, as last amended; null for what is no framework. */
    public @Nullable Money ceiling() {
        var terms = current().draft().terms();
        if (terms == null || terms.ceiling() == null) return null;
        return amount().with(changes.stream()
                .filter(it -> it.state() == ChangeLine.Progress.MADE)
                .flatMap(it -> Stream.ofNullable(it.ceiling()))
                .reduce((_, last) -> last)
                .orElse(terms.ceiling()));
    }

    /** As last amended (CON-10), else as the draft says. */
    private Money amended() {
        return changes.stream()
                .filter(it -> it.state() == ChangeLine.Progress.MADE)
                .flatMap(it -> Stream.ofNullable(it.amount()))
                .reduce((_, last) -> last)
                .orElse(current().draft().amount());
    }

    /** Everything that may be downloaded. */
    @Override
    public Stream<StoredFile> stored() {
        return Stream.of(
                        files.stream().map(Attachment::file),
                        signatures.stream().map(Signature::evidence),
                        corrections.stream()
                                .flatMap(it -> Stream.of(it.was(), it.becomes()))
                                .flatMap(it -> Stream.ofNullable(it.evidence())),
                        Stream.ofNullable(performance.filed()).map(Evidence::file),
                        performance.obligations().stream()
                                .flatMap(it -> Stream.ofNullable(it.evidence()))
                                .map(Evidence::file),
                        changes.stream().flatMap(it -> it.signatures().stream()).map(Signature::evidence),
                        terms.stored())
                .flatMap(it -> it);
    }

    @Nullable
    Findable findable() {
        if (drafts.isEmpty()) return null;
        return Findable.of(Findable.Kind.CASE, number, particulars().title(), stored().map(StoredFile::name));
    }

    private TermsFile termsAfter(ContractEvent event, Told told) {
        return switch (event) {
            case PaymentEvent it -> terms.after(it, told);
            case TermEvent it -> terms.after(it, told);
            default -> terms;
        };
    }

    private boolean isComplex() {
        return !drafts.isEmpty() && current().draft().complex();
    }

    private @Nullable String numberAfter(ContractEvent event) {
        return switch (event) {
            case ContractSubmitted it -> it.number();
            case ContractTakenOver it -> it.number();
            default -> number;
        };
    }

    private boolean majorAfter(ContractEvent event) {
        return switch (event) {
            case ContractSubmitted it -> it.major();
            case ContractTakenOver it -> it.major();
            default -> major;
        };
    }

    private @Nullable LocalDate effectiveOnAfter(ContractEvent event) {
        return switch (event) {
            case ContractTookEffect it -> it.on();
            case ContractTakenOver it -> it.effectiveOn();
            case SigningCorrected it when it.effectiveOn() != null -> it.effectiveOn();
            default -> effectiveOn;
        };
    }

    private PerformanceFile performanceAfter(ContractEvent event, Told told) {
        return switch (event) {
            case PerformanceEvent it -> performance.after(it, told);
            case CorrectionEvent it -> performance.after(it, told);
            case ObligationReopened it -> performance.reopened(it.obligation());
            default -> performance;
        };
    }

    private Entry.@Nullable Particulars correctedAfter(ContractEvent event) {
        return switch (event) {
            case ParticularsCorrected it -> it.entry();
            case ContractAmended it
            when corrected != null && it.amount() != null ->
                new Entry.Particulars(corrected.title(), corrected.counterparty(), it.amount());
            default -> corrected;
        };
    }
}
