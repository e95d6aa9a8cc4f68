package dossier.complaints.query;

import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.LiableParty;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionEvent.*;
import dossier.orders.api.OrderId;
import dossier.platform.read.Told;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.ReceivableId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-04, CMP-05, CMP-09: what was found and done about a complaint, as it was last said.
 *
 * @param report null for what is no quality objection, or not on its report yet
 * @param cause null before it was analysed
 * @param liability null before it was determined
 * @param conclusion null before it was solved; the last one where it was reopened
 */
public record Solution(
        @Nullable Report report,
        @Nullable Cause cause,
        @Nullable Liability liability,
        List<Accountability> accountabilities,
        List<Remedy> remedies,
        @Nullable Conclusion conclusion) {
    static final Solution BLANK = new Solution(null, null, null, List.of(), List.of(), null);

    public record Report(ObjectionReport report, PersonId by, Instant at) {}

    public record Cause(
            String cause, String findings, @Nullable StoredFile evidence, PersonId by, Instant at) {}

    public record Liability(
            List<LiabilityShare> shares,
            String reasons,
            @Nullable StoredFile evidence,
            PersonId by,
            Instant at) {}

    /** @param person null where it is the department as a whole */
    public record Accountability(
            DepartmentId department, @Nullable PersonId person, String measures, PersonId by, Instant at) {}

    /** How a remedy stands. */
    public enum RemedyState {
        PROPOSED,
        AGREED,
        CARRIED_OUT,
        DROPPED
    }

    /**
     * @param said what the customer said to it, why it was dropped, or how it was done, whichever came last
     * @param doneOn null before it was carried out
     * @param order by which it is carried out; null while none was asked
     * @param account in which it was credited; null where it was not
     */
    public record Remedy(
            int number,
            RemedyKind kind,
            String text,
            @Nullable Money amount,
            RemedyState state,
            String said,
            @Nullable LocalDate doneOn,
            @Nullable OrderId order,
            @Nullable ReceivableId receivable,
            @Nullable AccountId account,
            @Nullable StoredFile proof,
            @Nullable StoredFile evidence) {
        private Remedy now(RemedyState next, String what, @Nullable StoredFile agreedBy) {
            return new Remedy(
                    number, kind, text, amount, next, what, doneOn, order, receivable, account, agreedBy, evidence);
        }

        private Remedy by(OrderId asked) {
            return new Remedy(
                    number, kind, text, amount, state, said, doneOn, asked, receivable, account, proof, evidence);
        }

        private Remedy creditedIn(AccountId theirs) {
            return new Remedy(
                    number, kind, text, amount, state, said, doneOn, order, receivable, theirs, proof, evidence);
        }

        private Remedy done(RemedyCarriedOut it) {
            return new Remedy(
                    number,
                    kind,
                    text,
                    amount,
                    RemedyState.CARRIED_OUT,
                    it.remark(),
                    it.doneOn(),
                    it.order(),
                    it.receivable(),
                    account,
                    proof,
                    it.evidence());
        }
    }

    public record Conclusion(boolean justified, String result, Instant at, PersonId by) {}

    Solution after(ComplaintEvent event, Told told) {
        var by = told.by();
        var at = told.happenedAt();
        return switch (event) {
            case ReportFiled it ->
                new Solution(new Report(it.report(), by, at), cause, liability, accountabilities, remedies, conclusion);
            case CauseAnalysed it ->
                new Solution(
                        report,
                        new Cause(it.cause(), it.findings(), it.evidence(), by, at),
                        liability,
                        accountabilities,
                        remedies,
                        conclusion);
            case LiabilityDetermined it ->
                new Solution(
                        report,
                        cause,
                        new Liability(it.shares(), it.reasons(), it.evidence(), it.by(), at),
                        accountabilities,
                        remedies,
                        conclusion);
            case AccountabilityAssessed it ->
                new Solution(
                        report,
                        cause,
                        liability,
                        plus(
                                accountabilities,
                                new Accountability(it.department(), it.person(), it.measures(), it.by(), at)),
                        remedies,
                        conclusion);
            case RemedyProposed it -> remedies(plus(remedies, proposed(it)));
            case RemedyAgreed it -> remedy(it.remedy(), one -> one.now(RemedyState.AGREED, it.words(), it.proof()));
            case RemedyCredited it -> remedy(it.remedy(), one -> one.creditedIn(it.account()));
            case RemedyOrdered it -> remedy(it.remedy(), one -> one.by(it.order()));
            case RemedyDropped it -> remedy(it.remedy(), one -> one.now(RemedyState.DROPPED, it.reason(), one.proof()));
            case RemedyCarriedOut it -> remedy(it.remedy(), one -> one.done(it));
            case ComplaintConcluded it ->
                new Solution(
                        report,
                        cause,
                        liability,
                        accountabilities,
                        remedies,
                        new Conclusion(it.justified(), it.result(), it.concludedAt(), by));
            default -> this;
        };
    }

    /** CMP-04: whether we have to answer for a part of it. */
    boolean ours() {
        return liability != null && LiabilityShare.names(liability.shares(), LiableParty.US);
    }

    Stream<StoredFile> stored() {
        return Stream.of(
                        Stream.ofNullable(report).map(it -> it.report().evidence()),
                        Stream.ofNullable(cause).map(Cause::evidence),
                        Stream.ofNullable(liability).map(Liability::evidence),
                        remedies.stream().map(Remedy::proof),
                        remedies.stream().map(Remedy::evidence))
                .flatMap(it -> it)
                .flatMap(Stream::ofNullable);
    }

    private static Remedy proposed(RemedyProposed it) {
        return new Remedy(
                it.remedy(),
                it.kind(),
                it.text(),
                it.amount(),
                RemedyState.PROPOSED,
                "",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Solution remedy(int number, UnaryOperator<Remedy> change) {
        return remedies(remedies.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList());
    }

    private Solution remedies(List<Remedy> next) {
        return new Solution(report, cause, liability, accountabilities, next, conclusion);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
