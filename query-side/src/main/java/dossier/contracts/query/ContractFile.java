package dossier.contracts.query;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.BalanceEvent;
import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ClaimEvent;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAdded;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.Entry;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.Portion;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.api.TermEvent;
import dossier.contracts.query.PerformanceFile.Evidence;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
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
        List<Review> reviews,
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
        ReadableBy readers) {
    public record DraftVersion(int number, ContractDraft draft, String note, PersonId by, Instant at) {}

    /** CON-03 … CON-06: one reviewer's word on one version. */
    public record Review(
            ContractStage stage,
            int draftVersion,
            boolean approved,
            PersonId by,
            String position,
            Instant at,
            String remark,
            List<Amendment> amendments,
            List<NamedFinding> findings) {}

    /** @param name legality, completeness or accuracy */
    public record NamedFinding(String name, Finding finding) {}

    public record Attachment(FilePurpose purpose, StoredFile file, PersonId by, Instant at) {}

    public record Signature(Party party, LocalDate signedOn, StoredFile evidence, PersonId by, Instant at) {}

    /** ORD-01: @param order id of the order */
    public record Granted(String order, Portion portion) {}

    public record Milestone(ContractStage stage, Instant at, PersonId by) {}

    /**
     * What was told of a contract that was made elsewhere.
     *
     * @param place where the original is kept
     * @param unchecked the rules that were not asked
     */
    public record TakenOver(
            LocalDate signedByUs,
            LocalDate signedByCounterparty,
            String place,
            List<Rule> unchecked,
            PersonId by,
            Instant at) {
        private static TakenOver of(ContractTakenOver it, Told told) {
            return new TakenOver(
                    it.signedByUs(),
                    it.signedByCounterparty(),
                    it.place(),
                    it.unchecked(),
                    told.by(),
                    told.happenedAt());
        }

        LocalDate signedBy(Party party) {
            return party == Party.US ? signedByUs : signedByCounterparty;
        }
    }

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
        var next = ContractStage.after(stage, event);
        var waiting = ContractTasks.after(tasks, event, by, in, major || isComplex(), told.recordedAt());
        return new ContractFile(
                id,
                told.version(),
                numberAfter(event),
                next,
                majorAfter(event),
                by,
                in,
                and(drafts, draftIn(event, told)),
                and(reviews, reviewIn(event, told)),
                reviewersAfter(event),
                and(files, fileIn(event, told)),
                signaturesAfter(event, told),
                effectiveOnAfter(event),
                performanceAfter(event, told),
                termsAfter(event, told),
                event instanceof ClearanceEvent it ? clearance.after(it, told) : clearance,
                event instanceof ChangeEvent it ? ChangeLine.after(changes, it, told) : changes,
                event instanceof CorrectionEvent it ? CorrectionLine.after(this, it, told) : corrections,
                correctedAfter(event),
                event instanceof ContractTakenOver it ? TakenOver.of(it, told) : takenOver,
                ordersAfter(event),
                DutyLine.after(duties, event, told),
                next == stage && opened == null ? milestones : reached(next, told),
                waiting,
                ContractReaders.after(readers, event, waiting, told));
    }

    /** The version that counts. */
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

    /** As last amended (CON-10), else as the draft says. */
    private Money amended() {
        return changes.stream()
                .filter(it -> it.state() == ChangeLine.Progress.MADE)
                .flatMap(it -> Stream.ofNullable(it.amount()))
                .reduce((_, last) -> last)
                .orElse(current().draft().amount());
    }

    /** Everything that may be downloaded. */
    Stream<StoredFile> stored() {
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

    private TermsFile termsAfter(ContractEvent event, Told told) {
        return switch (event) {
            case PaymentEvent it -> terms.after(it, told);
            case TermEvent it -> terms.after(it, told);
            default -> terms;
        };
    }

    private List<Granted> ordersAfter(ContractEvent event) {
        if (!(event instanceof BalanceGranted it)) return orders;
        var others = orders.stream().filter(one -> !one.order().equals(it.order()));
        return Stream.concat(others, Stream.of(new Granted(it.order(), it.portion())))
                .toList();
    }

    private boolean isComplex() {
        return !drafts.isEmpty() && current().draft().complex();
    }

    private static @Nullable DraftVersion draftIn(ContractEvent event, Told told) {
        return switch (event) {
            case ContractDrafted it -> new DraftVersion(1, it.draft(), "", told.by(), told.happenedAt());
            case ContractTakenOver it -> new DraftVersion(1, it.draft(), "", told.by(), told.happenedAt());
            case ContractRevised it ->
                new DraftVersion(it.draftVersion(), it.draft(), it.note(), told.by(), told.happenedAt());
            default -> null;
        };
    }

    private @Nullable Review reviewIn(ContractEvent event, Told told) {
        return switch (event) {
            case ApprovedByManager it -> review(true, told, it.remark(), List.of(), List.of());
            case ReturnedByManager it -> review(false, told, "", it.amendments(), List.of());
            case ApprovedByLegal _ ->
                review(true, told, "", List.of(), findings(Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED));
            case ReturnedByLegal it ->
                review(false, told, "", List.of(), findings(it.legality(), it.completeness(), it.accuracy()));
            case ApprovedInJointReview it -> review(true, told, it.remark(), List.of(), List.of());
            case ReturnedByJointReview it -> review(false, told, it.reason(), List.of(), List.of());
            case HandlingEvent _,
                    ContractDrafted _,
                    ContractRevised _,
                    FileAttached _,
                    ContractSubmitted _,
                    JointReviewConvened _,
                    ReviewPassed _,
                    ContractWithdrawn _,
                    ContractSigned _,
                    ContractTookEffect _,
                    PerformanceEvent _,
                    ChangeEvent _,
                    CorrectionEvent _,
                    TakeoverEvent _,
                    ClearanceEvent _,
                    BalanceEvent _,
                    ClaimEvent _,
                    ContractDutyEvent _,
                    PaymentEvent _,
                    TermEvent _ -> null;
        };
    }

    private Review review(
            boolean approved, Told told, String remark, List<Amendment> amendments, List<NamedFinding> findings) {
        return new Review(
                stage,
                current().number(),
                approved,
                told.by(),
                told.position(),
                told.happenedAt(),
                remark,
                amendments,
                findings);
    }

    private static List<NamedFinding> findings(Finding legality, Finding completeness, Finding accuracy) {
        return List.of(
                new NamedFinding("legality", legality),
                new NamedFinding("completeness", completeness),
                new NamedFinding("accuracy", accuracy));
    }

    private List<PersonId> reviewersAfter(ContractEvent event) {
        return switch (event) {
            case JointReviewConvened it -> it.reviewers();
            case ContractSubmitted _ -> List.of();
            case ReviewHandedOver it ->
                and(
                        jointReviewers.stream()
                                .filter(one -> !one.equals(it.predecessor()))
                                .toList(),
                        it.successor());
            case ReviewerAdded it -> and(jointReviewers, it.reviewer());
            default -> jointReviewers;
        };
    }

    private static @Nullable Attachment fileIn(ContractEvent event, Told told) {
        return event instanceof FileAttached it
                ? new Attachment(it.purpose(), it.file(), told.by(), told.happenedAt())
                : null;
    }

    private List<Signature> signaturesAfter(ContractEvent event, Told told) {
        return switch (event) {
            case ContractSigned it -> and(signatures, signature(it.party(), it.signedOn(), it.evidence(), told));
            case SigningCorrected it -> {
                var entry = it.entry();
                var right = signature(entry.party(), entry.signedOn(), entry.evidence(), told);
                yield signatures.stream().anyMatch(one -> one.party() == entry.party())
                        ? Rows.changed(signatures, one -> one.party() == entry.party(), _ -> right)
                        : and(signatures, right);
            }
            default -> signatures;
        };
    }

    private static Signature signature(Party party, LocalDate on, StoredFile evidence, Told told) {
        return new Signature(party, on, evidence, told.by(), told.happenedAt());
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

    private List<Milestone> reached(ContractStage next, Told told) {
        var kept = milestones.stream().filter(it -> it.stage().compareTo(next) < 0);
        return Stream.concat(kept, Stream.of(new Milestone(next, told.happenedAt(), told.by())))
                .toList();
    }

    private static <T> List<T> and(List<T> some, @Nullable T more) {
        return more == null
                ? some
                : Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
