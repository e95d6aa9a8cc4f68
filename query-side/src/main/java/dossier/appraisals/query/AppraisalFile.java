package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.AppraisalOpened;
import dossier.appraisals.api.AppraisalEvent.EvaluationHandedOver;
import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.Grade;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.MonthlyResult;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.ScoreSheet;
import dossier.appraisals.api.Scoring;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Owing;
import dossier.platform.read.Partly;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Reader;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One person's appraisal in one cycle, as its page and the ledger show it, to each what is theirs to see (see {@link Sight}).
 *
 * @param person null before it was opened, and so is what it was opened for
 * @param from the first day of the cycle on which they were there
 * @param scoring how the score comes out; null before the supervisor has scored, and for whom it is not to see
 * @param score that was published; null before
 * @param grade of that score
 */
public record AppraisalFile(
        @BsonId String id,
        long version,
        AppraisalStage stage,
        @Nullable PersonId person,
        @Nullable CycleId cycle,
        @Nullable CycleKind kind,
        @Nullable Post post,
        @Nullable PersonId scorer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable FrozenTemplate template,
        Forms forms,
        Outcome outcome,
        @Nullable Scoring scoring,
        @Nullable BigDecimal score,
        @Nullable Grade grade,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, Partly<AppraisalFile> {
    static AppraisalFile blank(String id) {
        return new AppraisalFile(
                id,
                -1,
                AppraisalStage.PLANNING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Forms.BLANK,
                Outcome.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    AppraisalFile after(AppraisalEvent event, Told told) {
        var next = (event instanceof AppraisalOpened it ? opened(it, told) : this).with(event, told);
        var file = next.with(tasks, DutyLine.after(duties, event, told), AppraisalWork.readers(next));
        return file.with(AppraisalWork.tasks(tasks, event, file, told), file.duties, file.readers);
    }

    private AppraisalFile opened(AppraisalOpened it, Told told) {
        return new AppraisalFile(
                id,
                told.version(),
                stage,
                it.person(),
                it.cycle(),
                it.period().kind(),
                it.post(),
                it.scorer(),
                it.from(),
                it.until(),
                it.template(),
                forms,
                outcome,
                null,
                null,
                null,
                told.happenedAt(),
                tasks,
                duties,
                ReadableBy.NOBODY.and(told.by()),
                readers);
    }

    private AppraisalFile with(AppraisalEvent event, Told told) {
        var saidThen = forms.after(event, told);
        var came = outcome.after(event, told);
        var next = stage.after(event);
        var published = next.published() ? came.score() : null;
        return new AppraisalFile(
                id,
                told.version(),
                next,
                person,
                cycle,
                kind,
                post,
                event instanceof EvaluationHandedOver it ? it.to() : scorer,
                from,
                until,
                template,
                saidThen,
                came,
                scored(saidThen, came),
                published,
                grade(published),
                told.happenedAt(),
                tasks,
                duties,
                next.published() && person != null ? awaitedBy.and(person) : awaitedBy,
                readers);
    }

    private AppraisalFile with(List<Task> tasks, List<DutyLine> duties, ReadableBy readers) {
        return seen(stage, forms, outcome, scoring, tasks, duties, readers);
    }

    private AppraisalFile seen(
            AppraisalStage stage,
            Forms forms,
            Outcome outcome,
            @Nullable Scoring scoring,
            List<Task> tasks,
            List<DutyLine> duties,
            ReadableBy readers) {
        return new AppraisalFile(
                id, version, stage, person, cycle, kind, post, scorer, from, until, template, forms, outcome, scoring,
                score, grade, changedAt, tasks, duties, awaitedBy, readers);
    }

    private @Nullable Scoring scored(Forms forms, Outcome outcome) {
        var evaluation = forms.evaluation();
        if (evaluation == null || template == null || kind == null) return null;
        var consolidation = outcome.consolidation();
        return new ScoreSheet(
                        template.sheet(),
                        kind,
                        evaluation.ratings(),
                        evaluation.figures(),
                        forms.peers().stream()
                                .map(Forms.Peer::form)
                                .filter(Objects::nonNull)
                                .map(Forms.PeerForm::ratings)
                                .toList(),
                        consolidation == null
                                ? List.of()
                                : consolidation.months().stream()
                                        .map(MonthlyResult::score)
                                        .filter(Objects::nonNull)
                                        .toList(),
                        consolidation == null ? 0 : consolidation.monthsShare())
                .scoring();
    }

    /** What a score comes to in its template; null for none. */
    public @Nullable Grade grade(@Nullable BigDecimal score) {
        return score == null || template == null
                ? null
                : template.sheet().bands().grade(score);
    }

    @Override
    public AppraisalFile seenBy(Reader reader) {
        var published = stage.published();
        return switch (Sight.of(this, reader)) {
            case WHOLE -> this;
            case ALL_BUT_NAMES -> {
                var closed = outcome.consolidation() != null || forms.complete();
                yield seen(stage, forms.withoutNames(closed), outcome, closed ? scoring : null, tasks, duties, readers);
            }
            case OWN ->
                seen(
                        stage,
                        forms.ofThePerson(published),
                        outcome.ofThePerson(),
                        published ? scoring : null,
                        tasks.stream()
                                .filter(it -> !AppraisalWork.isOfInvited(it.subject()))
                                .toList(),
                        duties.stream()
                                .filter(it -> !AppraisalWork.isOfInvited(it.subject()))
                                .toList(),
                        readers);
            case FORM -> formOf(reader);
        };
    }

    /** A form is asked for while it is scored; where it stands since is not for them to know. */
    private AppraisalFile formOf(Reader reader) {
        var theirs = AppraisalWork.subjects(this, reader);
        return new AppraisalFile(
                id,
                version,
                AppraisalStage.SCORING,
                person,
                cycle,
                kind,
                post,
                null,
                from,
                until,
                template,
                AppraisalWork.form(this, reader),
                Outcome.NONE,
                null,
                null,
                null,
                null,
                tasks.stream().filter(it -> theirs.contains(it.subject())).toList(),
                duties.stream().filter(it -> theirs.contains(it.subject())).toList(),
                ReadableBy.NOBODY,
                readers);
    }

    @Override
    public boolean tells(Line line, Reader reader) {
        return Sight.of(this, reader).tells(line, reader, stage.published());
    }

    @Override
    public boolean isWholeFor(Reader reader) {
        return Sight.of(this, reader) == Sight.WHOLE;
    }

    /** Something the scorer does. */
    Stream<Task> byScorer(String action, Rule rule, Instant since, @Nullable LocalDate until) {
        return Stream.ofNullable(scorer)
                .map(it -> Task.of(it, action, rule, since, until).barring(person));
    }

    /** The cycle. */
    @Override
    public @Nullable String number() {
        return cycle == null ? null : cycle.value();
    }

    @Override
    public String title() {
        return person == null ? id : person.value();
    }

    /** Who it is about. */
    @Override
    public @Nullable PersonId counterparty() {
        return person;
    }

    public @Nullable DepartmentId department() {
        return post == null ? null : post.department();
    }

    /** What an indicator of its template is called. */
    public String indicator(String code) {
        return Stream.ofNullable(template)
                .flatMap(it -> it.sheet().indicators().stream())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(Indicator::name)
                .orElse(code);
    }

    /** What is owed and not done in its time. */
    public List<DutyLine> late() {
        return duties.stream()
                .filter(it -> it.state() == DutyLine.State.BREACHED)
                .toList();
    }
}
