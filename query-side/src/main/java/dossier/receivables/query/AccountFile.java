package dossier.receivables.query;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Rule.REV_03;
import static dossier.handbook.Rule.SECOND;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.links.GivenLink;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.*;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.Payments;
import dossier.receivables.api.PlannedStep;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as its page shows it, to finance and those named in its plan.
 *
 * @param title name of the counterparty
 * @param slips what the bank said of each payment
 * @param links by which the customer was asked about a statement
 * @param plan the last one; null before the first
 */
public record AccountFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable CounterpartyId counterparty,
        Payments payments,
        List<Slip> slips,
        @Nullable Plan plan,
        List<Letter> letters,
        List<Statement> statements,
        List<GivenLink> links,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, HoldsFiles {
    /**
     * @param means null for a credit
     * @param reference as the bank says it; of a credit the number of its complaint
     * @param complaint CMP-05: which it makes good; null for a payment
     */
    public record Slip(
            int payment,
            @Nullable PaymentMeans means,
            String reference,
            @Nullable String complaint,
            PersonId by) {}

    public record Plan(int number, List<PlannedStep> steps, String reason, PersonId by, Instant at) {}

    public record Letter(int number, List<OpenItem> items, String text, PersonId by, Instant at) {}

    /** @param answeredOn null while the customer has not said whether they agree; then {@code difference} is null where they do */
    public record Statement(
            int number,
            LocalDate on,
            List<OpenItem> items,
            List<Money> unused,
            @Nullable LocalDate answeredOn,
            @Nullable String difference,
            @Nullable StoredFile proof) {
        private Statement answered(LocalDate day, @Nullable String why, @Nullable StoredFile shown) {
            return new Statement(number, on, items, unused, day, why, shown);
        }
    }

    static AccountFile blank(String id) {
        return new AccountFile(
                id,
                -1,
                null,
                "",
                null,
                Payments.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    AccountFile after(AccountEvent event, Told told) {
        var by = told.by();
        var at = told.happenedAt();
        return new AccountFile(
                id,
                told.version(),
                null,
                event instanceof AccountOpened it ? it.name() : title,
                new CounterpartyId(id),
                payments.after(event),
                slipsAfter(event, by),
                event instanceof DunningPlanned it ? new Plan(it.plan(), it.steps(), it.reason(), by, at) : plan,
                event instanceof LetterSent it
                        ? plus(letters, new Letter(it.letter(), it.items(), it.text(), by, at))
                        : letters,
                statementsAfter(event),
                linksAfter(event, told),
                at,
                tasksAfter(event, told.recordedAt()),
                DutyLine.after(duties, event, told),
                event instanceof ReversalProposed it ? awaitedBy.and(it.proposer()) : awaitedBy,
                readersAfter(event));
    }

    private List<Slip> slipsAfter(AccountEvent event, PersonId by) {
        return switch (event) {
            case PaymentRecorded it -> plus(slips, new Slip(it.payment(), it.means(), it.reference(), null, by));
            case CreditGranted it ->
                plus(slips, new Slip(it.payment(), null, it.complaintNumber(), it.complaint(), by));
            default -> slips;
        };
    }

    private List<Statement> statementsAfter(AccountEvent event) {
        return switch (event) {
            case StatementIssued it ->
                plus(statements, new Statement(it.statement(), it.on(), it.items(), it.unused(), null, null, null));
            case StatementConfirmed it ->
                answered(it.statement(), one -> one.answered(it.answeredOn(), null, it.proof()));
            case StatementDisputed it ->
                answered(it.statement(), one -> one.answered(it.answeredOn(), it.difference(), it.proof()));
            default -> statements;
        };
    }

    private List<GivenLink> linksAfter(AccountEvent event, Told told) {
        return switch (event) {
            case CustomerAsked it ->
                GivenLink.plus(links, it.link(), it.statement(), it.sentTo(), it.expires(), told.by());
            case LinkRevoked it -> GivenLink.ended(links, it.link(), null);
            case CustomerAnswered it -> GivenLink.ended(links, it.link(), told.recordedAt());
            default -> links;
        };
    }

    private List<Task> tasksAfter(AccountEvent event, Instant at) {
        return switch (event) {
            case ReversalProposed it ->
                plus(
                        tasks,
                        Task.of(APPROVE_CREDIT, null, "decide-on-reversal", SECOND, at, null)
                                .barring(it.proposer())
                                .about(Integer.toString(it.payment())));
            case PaymentReversed it -> without("decide-on-reversal", it.payment());
            case ReversalRejected it -> without("decide-on-reversal", it.payment());
            case DutyReminded _ -> plus(tasks, Task.of(KEEP_RECEIVABLES, null, "issue-statement", REV_03, at, null));
            case DutyKept _ ->
                tasks.stream()
                        .filter(it -> !it.action().equals("issue-statement"))
                        .toList();
            case StatementIssued it ->
                plus(
                        tasks,
                        Task.of(KEEP_RECEIVABLES, null, "answer-of-statement", REV_03, at, null)
                                .about(Integer.toString(it.statement())));
            case StatementConfirmed it -> without("answer-of-statement", it.statement());
            case StatementDisputed it -> without("answer-of-statement", it.statement());
            default -> tasks;
        };
    }

    private ReadableBy readersAfter(AccountEvent event) {
        return switch (event) {
            case AccountOpened _ ->
                readers.and(new Office(KEEP_RECEIVABLES, null)).and(new Office(APPROVE_CREDIT, null));
            case DunningPlanned it -> {
                var all = readers;
                for (var step : it.steps()) all = all.and(step.person());
                yield all;
            }
            default -> readers;
        };
    }

    /** Everything that may be downloaded. */
    @Override
    public Stream<StoredFile> stored() {
        return Stream.concat(
                payments.all().stream().map(Payments.Payment::proof),
                statements.stream().map(Statement::proof).flatMap(Stream::ofNullable));
    }

    public Optional<Slip> slip(int payment) {
        return slips.stream().filter(it -> it.payment() == payment).findFirst();
    }

    Optional<Letter> letter(int wanted) {
        return letters.stream().filter(it -> it.number() == wanted).findFirst();
    }

    /** By which the customer was asked about a statement. */
    public List<GivenLink> linksOf(int statement) {
        return links.stream().filter(it -> it.about() == statement).toList();
    }

    Optional<Statement> statement(int wanted) {
        return statements.stream().filter(it -> it.number() == wanted).findFirst();
    }

    private List<Statement> answered(int number, UnaryOperator<Statement> answer) {
        return statements.stream()
                .map(it -> it.number() == number ? answer.apply(it) : it)
                .toList();
    }

    private List<Task> without(String action, int number) {
        return tasks.stream()
                .filter(it -> !it.action().equals(action) || !it.subject().equals(Integer.toString(number)))
                .toList();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
