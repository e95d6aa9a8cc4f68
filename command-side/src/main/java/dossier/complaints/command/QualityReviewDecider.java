package dossier.complaints.command;

import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Authority.TRACK_QUALITY;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintsOfMonths;
import dossier.complaints.api.QualityReviewCommand;
import dossier.complaints.api.QualityReviewCommand.*;
import dossier.complaints.api.QualityReviewEvent;
import dossier.complaints.api.QualityReviewEvent.*;
import dossier.complaints.api.QualityReviewId;
import dossier.complaints.command.QualityReviewState.Absent;
import dossier.complaints.command.QualityReviewState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Policy;
import dossier.handbook.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** CMP-08, CMP-12: decisions about a year of quality reviews, analysed period by period, with improvements followed to their end. Pure: no clock, no Spring, no Axon. */
public final class QualityReviewDecider {
    static final String IMPROVEMENT = "improvement-";

    private static final int MONTHS = 12;

    private QualityReviewDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<QualityReviewCommand, QualityReviewState> CLAUSES = Clauses.of(QualityReviewCommand.class, QualityReviewState.class)
            .opening(OpenYear.class,
                    may(CMP_08, HANDLE_COMPLAINTS),
                    needs(STAGE, "new-year-of-reviews", r -> r instanceof Absent),
                    asks(UNIQUE, "id-of-the-year", (open, _, _) -> open.id().value().matches("20\\d\\d")))
            .before(AnalyseComplaints.class,
                    may(CMP_08, HANDLE_COMPLAINTS),
                    asks(STAGE, "period-of-the-policy", (analyse, r, given) -> endsPeriod(analyse.month(), given) || r.open().duties().find(CMP_08, Integer.toString(analyse.month())).isPresent()),
                    asks(STAGE, "month-to-review", (analyse, r, _) -> !r.open().analysed().contains(analyse.month())),
                    asks(STAGE, "month-that-is-over", (analyse, r, given) -> isOver(analyse.month(), r, given)))
            .before(TrackQuality.class,
                    may(CMP_12, TRACK_QUALITY),
                    asks(STAGE, "month-to-review", (track, r, _) -> !r.open().tracked().contains(track.month())),
                    asks(STAGE, "month-that-is-over", (track, r, given) -> isOver(track.month(), r, given)))
            .before(PlanImprovement.class,
                    may(CMP_08, HANDLE_COMPLAINTS),
                    asks(STAGE, "day-to-come", (plan, _, given) -> !plan.dueOn().isBefore(given.today())))
            .before(ReportImprovement.class,
                    asksEntitled(ORG_04, "department-of-the-improvement", (report, r, given) -> given.by().department().equals(r.open().improvements().get(report.improvement()))),
                    asks(STAGE, "improvement-under-way", (report, r, _) -> owed(report.improvement(), r) && !r.open().reported().contains(report.improvement())))
            .before(VerifyImprovement.class,
                    may(CMP_08, HANDLE_COMPLAINTS),
                    asks(ORG_04, "improvement-of-another-department", (verify, r, given) -> !given.by().department().equals(r.open().improvements().get(verify.improvement()))),
                    asks(STAGE, "reported-improvement", (verify, r, _) -> r.open().reported().contains(verify.improvement())),
                    asks(STAGE, "another-day-to-come", (verify, _, given) -> verify.effective() || !verify.dueOn().isBefore(given.today())))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, r, given) -> r.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, r, given) -> r.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(AnalyseComplaints.class, (analyse, r, given) -> List.of(between(r.open().year(), first(analyse.month(), given), analyse.month())))
            .asking(TrackQuality.class, (track, r, _) -> List.of(between(r.open().year(), track.month(), track.month())));
    // spotless:on

    public static final Decider<QualityReviewCommand, QualityReviewState, QualityReviewEvent> REVIEW = new Decider<>(
            QualityReviewCommand.class,
            new Absent(),
            QualityReviewState::evolve,
            CLAUSES,
            QualityReviewDecider::decide);

    private static List<QualityReviewEvent> decide(
            QualityReviewCommand command, QualityReviewState state, Circumstances given) {
        return switch (command) {
            case OpenYear(var id) -> opened(id, given);
            case AnalyseComplaints(var id, var month, var findings) -> {
                var counted = given.know(ComplaintsOfMonths.class).counts();
                var analysed = new ComplaintsAnalysed(id, first(month, given), month, counted, findings);
                yield reviewed(analysed, CMP_08, month, last(month + 1, given), state.open(), given);
            }
            case TrackQuality(var id, var month, var findings) -> {
                var counted = given.know(ComplaintsOfMonths.class).counts();
                yield reviewed(
                        new QualityTracked(id, month, counted, findings),
                        CMP_12,
                        month,
                        month + 1,
                        state.open(),
                        given);
            }
            case PlanImprovement(var id, var department, var text, var dueOn) -> {
                var number = state.open().improvements().size() + 1;
                yield List.of(
                        new ImprovementPlanned(id, number, department, text, dueOn),
                        new DutyBegun(id, Duty.byEndOf(dueOn, CMP_08, IMPROVEMENT + number)));
            }
            case ReportImprovement(var id, var improvement, var result) ->
                List.of(new ImprovementReported(id, improvement, result));
            case VerifyImprovement it -> verified(it, state.open(), given);
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var due = state.open()
                        .duties()
                        .find(rule, subject)
                        .orElseThrow()
                        .duty()
                        .due();
                yield List.of(new DutyBreached(id, rule, subject, due));
            }
        };
    }

    /** What was over before the year was opened is not owed. */
    private static List<QualityReviewEvent> opened(QualityReviewId id, Circumstances given) {
        var year = Integer.parseInt(id.value());
        var events = new ArrayList<QualityReviewEvent>();
        events.add(new YearOpened(id, year));
        if (year < given.today().getYear()) return events;
        var month = year > given.today().getYear() ? 1 : given.today().getMonthValue();
        events.add(begun(id, CMP_08, year, last(month, given), given));
        events.add(begun(id, CMP_12, year, month, given));
        return events;
    }

    /** With what was owed up to that month, the next is: also where the periods have become others since. */
    private static List<QualityReviewEvent> reviewed(
            QualityReviewEvent event, Rule rule, int month, int next, Open review, Circumstances given) {
        var events = new ArrayList<QualityReviewEvent>();
        events.add(event);
        review.duties().owed().stream()
                .map(Owed::duty)
                .filter(it -> it.rule() == rule && isMonth(it.subject()) && Integer.parseInt(it.subject()) <= month)
                .forEach(it -> events.add(new DutyKept(event.id(), rule, it.subject(), it.due(), given.happenedAt())));
        if (events.size() > 1 && month < MONTHS) events.add(begun(event.id(), rule, review.year(), next, given));
        return events;
    }

    /** The others are improvements. */
    private static boolean isMonth(String subject) {
        return !subject.startsWith(IMPROVEMENT);
    }

    private static boolean endsPeriod(int month, Circumstances given) {
        return month % months(given) == 0 || month == MONTHS;
    }

    private static List<QualityReviewEvent> verified(VerifyImprovement it, Open review, Circumstances given) {
        var id = it.id();
        var subject = IMPROVEMENT + it.improvement();
        var verified = new ImprovementVerified(id, it.improvement(), it.effective(), it.remark());
        if (!it.effective()) return List.of(verified, new DutyBegun(id, Duty.byEndOf(it.dueOn(), CMP_08, subject)));
        var due = review.duties().due(CMP_08, subject);
        return List.of(verified, new DutyKept(id, CMP_08, subject, due, given.happenedAt()));
    }

    private static QualityReviewEvent begun(QualityReviewId id, Rule rule, int year, int month, Circumstances given) {
        var days = figures(given).analysisDays();
        var last = YearMonth.of(year, month).atEndOfMonth().plusDays(days);
        return new DutyBegun(id, Duty.byEndOf(last, rule, Integer.toString(month)));
    }

    private static boolean owed(int improvement, QualityReviewState state) {
        return state.open().duties().find(CMP_08, IMPROVEMENT + improvement).isPresent();
    }

    private static boolean isOver(int month, QualityReviewState state, Circumstances given) {
        return YearMonth.of(state.open().year(), month).atEndOfMonth().isBefore(given.today());
    }

    private static ComplaintsOfMonths.Between between(int year, int first, int last) {
        return new ComplaintsOfMonths.Between(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    /** The first month of the period that ends with one. */
    private static int first(int month, Circumstances given) {
        var step = months(given);
        return (month - 1) / step * step + 1;
    }

    /** The last month of the period in which one is. */
    private static int last(int month, Circumstances given) {
        return Math.min(first(month, given) + months(given) - 1, MONTHS);
    }

    private static int months(Circumstances given) {
        return figures(given).analysisMonths();
    }

    private static Policy.Complaints figures(Circumstances given) {
        return given.policy().terms().complaints();
    }
}
