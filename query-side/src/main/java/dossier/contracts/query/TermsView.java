package dossier.contracts.query;

import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.Taxed;
import dossier.contracts.api.Term;
import dossier.contracts.query.TermsFile.Fixed;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says beyond its clauses, as its page lays it out: by its current draft and its amount as last amended.
 *
 * @param taxed null where no tax rate is said
 * @param running null where no term is said
 */
public record TermsView(
        ContractTerms terms,
        @Nullable Taxed taxed,
        List<Line> lines,
        List<Payment> payments,
        @Nullable Running running) {
    /** @param number its place in the contract, from 1 */
    public record Line(int number, ContractLine line, Money amount) {}

    /**
     * @param number its place in the contract, from 1
     * @param fixed null while its day is not known
     * @param paid whether its obligation is fulfilled
     */
    public record Payment(
            int number,
            PaymentMilestone milestone,
            Money amount,
            @Nullable Fixed fixed,
            boolean paid) {}

    /**
     * How long it runs, by what was agreed and what happened since.
     *
     * @param startsOn null while it is not in effect and no day is fixed
     * @param endsOn null for one without end
     * @param noticeBy last day for notice; null where none is awaited
     */
    public record Running(
            Term term,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate noticeBy,
            TermsFile since) {
        static Running of(Term term, ContractFile file) {
            var since = file.terms();
            var notice = since.notice();
            var renewed = since.renewals().isEmpty()
                    ? term.endsOn()
                    : since.renewals().getLast().endsOn();
            var endsOn = notice == null ? renewed : notice.endsOn();
            return new Running(
                    term,
                    term.startsOn() == null ? file.effectiveOn() : term.startsOn(),
                    endsOn,
                    endsOn == null || notice != null || since.expiredOn() != null || term.noticeDays() == null
                            ? null
                            : term.noticeBy(endsOn),
                    since);
        }
    }

    /** Null for a contract that says nothing beyond its clauses. */
    static @Nullable TermsView of(ContractFile file) {
        var draft = file.current().draft();
        var terms = draft.terms();
        if (terms == null) return null;
        var amounts = terms.payments(draft.payable(file.amount()));
        var payments = IntStream.range(0, amounts.size())
                .mapToObj(it -> payment(it + 1, terms.milestones().get(it), amounts.get(it), file))
                .toList();
        var term = terms.term();
        return new TermsView(
                terms,
                draft.taxed(file.amount()).orElse(null),
                lines(terms.goods(), file.amount()),
                payments,
                term == null ? null : Running.of(term, file));
    }

    private static List<Line> lines(List<ContractLine> goods, Money currency) {
        return IntStream.range(0, goods.size())
                .mapToObj(it -> new Line(
                        it + 1, goods.get(it), currency.with(goods.get(it).comesTo())))
                .toList();
    }

    private static Payment payment(int number, PaymentMilestone milestone, Money amount, ContractFile file) {
        var fixed = file.terms().fixed().stream()
                .filter(it -> it.milestone() == number)
                .findFirst()
                .orElse(null);
        var paid = fixed != null
                && file.performance().obligations().stream()
                        .anyMatch(it -> it.number() == fixed.obligation() && it.fulfilledOn() != null);
        return new Payment(number, milestone, amount, fixed, paid);
    }
}
