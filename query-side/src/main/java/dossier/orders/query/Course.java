package dossier.orders.query;

import dossier.contracts.api.Portion;
import dossier.orders.api.Channel;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order on the way, in the order in which it did.
 *
 * @param changes what was agreed anew
 * @param agreedOn the day as last agreed anew; null while it stays as registered, or where a delay was told since
 */
public record Course(
        List<Step> steps,
        List<Word> words,
        List<Delay> delays,
        List<Problem> problems,
        List<Handover> handovers,
        List<Change> changes,
        List<Note> notes,
        @Nullable LocalDate agreedOn) {
    static final Course BLANK =
            new Course(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /**
     * ORD-02.
     *
     * @param remark null while it is not done
     * @param complaint CMP-05: which asked for it; null where none did
     */
    public record Step(
            int number,
            DepartmentId department,
            String text,
            LocalDate dueOn,
            @Nullable String remark,
            @Nullable Asking complaint) {
        private Step done(String said) {
            return new Step(number, department, text, dueOn, said, complaint);
        }

        private Step askedBy(Asking asking) {
            return new Step(number, department, text, dueOn, remark, asking);
        }
    }

    /** A complaint whose remedy a task is. */
    public record Asking(String complaint, String number) {}

    /** ORD-03: @param delay of which they were told; null for none */
    public record Word(
            Channel means,
            String told,
            Instant toldAt,
            @Nullable Integer delay,
            @Nullable StoredFile proof,
            PersonId by) {}

    /**
     * ORD-04.
     *
     * @param toldAt null while the customer was not told
     * @param understanding null while they have not said that they understand
     */
    public record Delay(
            int number,
            LocalDate promisedFor,
            LocalDate expectedOn,
            String reason,
            @Nullable Instant toldAt,
            @Nullable String understanding,
            @Nullable StoredFile proof) {
        private Delay told(Instant at) {
            return new Delay(number, promisedFor, expectedOn, reason, at, understanding, proof);
        }

        private Delay understood(UnderstandingRecorded it) {
            return new Delay(number, promisedFor, expectedOn, reason, toldAt, it.words(), it.proof());
        }
    }

    /** ORD-05: @param department null while nobody is to resolve it */
    public record Problem(
            int number,
            String text,
            @Nullable DepartmentId department,
            @Nullable LocalDate dueOn,
            @Nullable String resolution) {}

    /** ORD-06: @param answeredOn null while the customer has not said whether they take it */
    public record Handover(
            int number,
            Portion portion,
            LocalDate deliveredOn,
            @Nullable StoredFile evidence,
            @Nullable LocalDate answeredOn,
            @Nullable Portion rejected,
            String reason,
            @Nullable StoredFile answer) {
        private Handover accepted(DeliveryAccepted it) {
            return new Handover(number, portion, deliveredOn, evidence, it.acceptedOn(), null, "", it.evidence());
        }

        private Handover rejected(DeliveryRejected it) {
            return new Handover(
                    number, portion, deliveredOn, evidence, it.acceptedOn(), it.rejected(), it.reason(), it.evidence());
        }
    }

    public record Change(Portion portion, LocalDate dueOn, String reason, PersonId by, Instant at) {}

    /** Progress and follow-ups. */
    public record Note(boolean followUp, String text, PersonId by, Instant at) {}

    Course after(OrderEvent event, Told told) {
        return switch (event) {
            case TaskAssigned it ->
                steps(plus(steps, new Step(it.task(), it.department(), it.text(), it.dueOn(), null, null)));
            case TaskCompleted it ->
                steps(changed(steps, one -> one.number() == it.task(), one -> one.done(it.remark())));
            case TaskAskedFor it ->
                steps(changed(
                        steps,
                        one -> one.number() == it.task(),
                        one -> one.askedBy(new Asking(it.complaint(), it.complaintNumber()))));
            case CustomerTold it -> told(it, told.by());
            case DelayForecast it ->
                delays(plus(
                        delays,
                        new Delay(it.delay(), it.promisedFor(), it.expectedOn(), it.reason(), null, null, null)));
            case UnderstandingRecorded it ->
                delays(changed(delays, one -> one.number() == it.delay(), one -> one.understood(it)));
            case ProblemReported it -> problems(plus(problems, new Problem(it.problem(), it.text(), null, null, null)));
            case ProblemAssigned it ->
                problems(changed(
                        problems,
                        one -> one.number() == it.problem(),
                        one -> new Problem(one.number(), one.text(), it.department(), it.dueOn(), null)));
            case ProblemResolved it ->
                problems(changed(
                        problems,
                        one -> one.number() == it.problem(),
                        one -> new Problem(one.number(), one.text(), one.department(), one.dueOn(), it.resolution())));
            case Delivered it ->
                handovers(plus(
                        handovers,
                        new Handover(
                                it.delivery(), it.portion(), it.deliveredOn(), it.evidence(), null, null, "", null)));
            case DeliveryAccepted it ->
                handovers(changed(handovers, one -> one.number() == it.delivery(), one -> one.accepted(it)));
            case DeliveryRejected it ->
                handovers(changed(handovers, one -> one.number() == it.delivery(), one -> one.rejected(it)));
            case OrderChanged it ->
                new Course(
                        steps,
                        words,
                        delays,
                        problems,
                        handovers,
                        plus(changes, new Change(it.portion(), it.dueOn(), it.reason(), told.by(), told.happenedAt())),
                        notes,
                        it.dueOn());
            case ProgressReported it -> noted(new Note(false, it.status(), told.by(), told.happenedAt()));
            case UseFollowedUp it -> noted(new Note(true, it.findings(), told.by(), told.happenedAt()));
            default -> this;
        };
    }

    /** The day the customer counts on. */
    LocalDate promised(LocalDate agreed) {
        if (agreedOn != null) return agreedOn;
        return delays.stream()
                .filter(it -> it.toldAt() != null)
                .reduce((_, last) -> last)
                .map(Delay::expectedOn)
                .orElse(agreed);
    }

    int understood() {
        return (int) delays.stream().filter(it -> it.understanding() != null).count();
    }

    /** It will be later than agreed. */
    boolean delayed() {
        return !delays.isEmpty() && agreedOn == null;
    }

    Stream<StoredFile> stored() {
        return Stream.of(
                        words.stream().map(Word::proof),
                        delays.stream().map(Delay::proof),
                        handovers.stream().map(Handover::evidence),
                        handovers.stream().map(Handover::answer))
                .flatMap(it -> it)
                .flatMap(Stream::ofNullable);
    }

    private Course told(CustomerTold it, PersonId by) {
        var word = new Word(it.means(), it.told(), it.toldAt(), it.delay(), it.proof(), by);
        var delay = it.delay();
        return new Course(
                steps,
                plus(words, word),
                delay == null ? delays : changed(delays, one -> one.number() == delay, one -> one.told(it.toldAt())),
                problems,
                handovers,
                changes,
                notes,
                delay == null ? agreedOn : null);
    }

    private Course steps(List<Step> next) {
        return new Course(next, words, delays, problems, handovers, changes, notes, agreedOn);
    }

    private Course delays(List<Delay> next) {
        return new Course(steps, words, next, problems, handovers, changes, notes, agreedOn);
    }

    private Course problems(List<Problem> next) {
        return new Course(steps, words, delays, next, handovers, changes, notes, agreedOn);
    }

    private Course handovers(List<Handover> next) {
        return new Course(steps, words, delays, problems, next, changes, notes, agreedOn);
    }

    private Course noted(Note note) {
        return new Course(steps, words, delays, problems, handovers, changes, plus(notes, note), agreedOn);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> changed(List<T> some, Predicate<T> which, UnaryOperator<T> change) {
        return some.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }
}
