package dossier.contracts.query;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.FilePurpose;
import dossier.platform.read.Task;
import dossier.platform.web.page.TextDifference;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract's file as its page lays it out.
 *
 * @param shown the version whose text is read
 * @param against the version it is compared with; null for none
 */
public record ContractView(
        ContractFile file, DraftVersion shown, @Nullable DraftVersion against) {
    private static final List<ContractStage> WAY = List.of(
            ContractStage.DRAFT,
            ContractStage.MANAGER_REVIEW,
            ContractStage.LEGAL_REVIEW,
            ContractStage.JOINT_REVIEW,
            ContractStage.TO_SIGN,
            ContractStage.EFFECTIVE,
            ContractStage.EXPIRED,
            ContractStage.TERMINATED,
            ContractStage.ARCHIVED);

    private static final Set<ContractStage> ENDS = Set.of(ContractStage.EXPIRED, ContractStage.TERMINATED);

    private static final List<FilePurpose> DOSSIER = List.of(
            FilePurpose.CONTRACT_TEXT,
            FilePurpose.APPROVAL_FORM,
            FilePurpose.CORRESPONDENCE,
            FilePurpose.SUPPLEMENTARY_AGREEMENT,
            FilePurpose.PERFORMANCE_RECORD);

    /**
     * @param state done, now or next
     * @param by who brought it on; null while it waits
     * @param at when they did, or since when it waits; null for what is to come
     */
    public record Step(
            ContractStage stage,
            String state,
            @Nullable PersonId by,
            @Nullable Instant at) {}

    /** @param there whether the dossier holds it */
    public record Paper(FilePurpose purpose, boolean there) {}

    /** @param words of the clause, with what changed when versions are compared */
    public record ClauseRow(ClauseKind kind, boolean missing, boolean changed, List<TextDifference.Piece> words) {}

    static ContractView of(ContractFile file, @Nullable Integer version, @Nullable Integer against) {
        return new ContractView(
                file,
                find(file, version).orElse(file.current()),
                find(file, against).orElse(null));
    }

    private static Optional<DraftVersion> find(ContractFile file, @Nullable Integer number) {
        return file.drafts().stream()
                .filter(it -> Objects.equals(it.number(), number))
                .findFirst();
    }

    /** What it says beyond its clauses; null where that is nothing. */
    public @Nullable TermsView terms() {
        return TermsView.of(file);
    }

    public ContractDraft draft() {
        return shown.draft();
    }

    public boolean isCurrent() {
        return shown.number() == file.current().number();
    }

    /** The way it goes, a joint review only where it needs one, an end only as it came. */
    public List<Step> steps() {
        var way = WAY.stream()
                .filter(it -> file.takenOver() == null || it.compareTo(ContractStage.EFFECTIVE) >= 0)
                .filter(it -> it != ContractStage.JOINT_REVIEW
                        || file.major()
                        || file.current().draft().complex())
                .filter(it -> !ENDS.contains(it) || reached(it).isPresent());
        if (file.stage() != ContractStage.WITHDRAWN) return way.map(this::step).toList();
        return Stream.concat(
                        file.milestones().stream().map(Milestone::stage).filter(it -> it != ContractStage.WITHDRAWN),
                        Stream.of(ContractStage.WITHDRAWN))
                .map(this::step)
                .toList();
    }

    private Optional<Milestone> reached(ContractStage stage) {
        return file.milestones().stream().filter(it -> it.stage() == stage).findFirst();
    }

    private Step step(ContractStage stage) {
        var reached = reached(stage);
        if (stage == file.stage()) {
            var over = stage == ContractStage.ARCHIVED || stage == ContractStage.WITHDRAWN;
            return new Step(
                    stage,
                    over ? "done" : "now",
                    over ? reached.map(Milestone::by).orElse(null) : null,
                    reached.map(Milestone::at).orElse(null));
        }
        if (stage.compareTo(file.stage()) > 0) return new Step(stage, "next", null, null);
        var left = file.milestones().stream()
                .filter(it -> it.stage().compareTo(stage) > 0)
                .min(Comparator.comparing(Milestone::stage));
        return new Step(
                stage,
                "done",
                left.map(Milestone::by).orElse(null),
                left.map(Milestone::at).orElse(null));
    }

    /** Number of the present step, from 1. */
    public int stepNumber() {
        return Math.max(1, steps().stream().map(Step::stage).toList().indexOf(file.stage()) + 1);
    }

    /** CON-11: what the archive holds, in its order, and whether it is there. */
    public List<Paper> dossier() {
        return DOSSIER.stream()
                .filter(it -> it != FilePurpose.SUPPLEMENTARY_AGREEMENT || isChanged())
                .map(it -> new Paper(it, holds(it)))
                .toList();
    }

    private boolean isChanged() {
        return file.changes().stream().anyMatch(it -> it.state() == ChangeLine.Progress.MADE);
    }

    private boolean holds(FilePurpose purpose) {
        var evidence = purpose == FilePurpose.PERFORMANCE_RECORD
                && file.performance().obligations().stream().anyMatch(it -> it.evidence() != null);
        return evidence || file.files().stream().anyMatch(it -> it.purpose() == purpose);
    }

    /** The day by which what waits next is due; null where there is none. */
    public @Nullable LocalDate due() {
        return file.tasks().stream()
                .map(Task::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public List<ClauseKind> missing() {
        return draft().missingClauses();
    }

    /** The mandatory clauses in the handbook's order, and what is agreed further. */
    public List<ClauseRow> clauses() {
        return Arrays.stream(ClauseKind.values())
                .map(this::row)
                .filter(it -> it.kind().mandatory() || !it.words().isEmpty())
                .toList();
    }

    /** Title, or what became of it. */
    public List<TextDifference.Piece> title() {
        return compared(
                        draft().title(),
                        against == null ? draft().title() : against.draft().title())
                .pieces();
    }

    public boolean amountChanged() {
        return against != null && !against.draft().amount().equals(draft().amount());
    }

    private ClauseRow row(ClauseKind kind) {
        var now = draft().text(kind);
        var compared = compared(now, against == null ? now : against.draft().text(kind));
        return new ClauseRow(kind, now.isBlank(), compared.changed(), compared.pieces());
    }

    private static TextDifference compared(String now, String before) {
        return TextDifference.of(before, now);
    }
}
