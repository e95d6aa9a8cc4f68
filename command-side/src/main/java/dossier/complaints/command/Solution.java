package dossier.complaints.command;

import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionEvent;
import dossier.complaints.api.SolutionEvent.*;
import dossier.orders.api.OrderId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint remembers of its solution.
 *
 * @param reported CMP-09: whether it is on its report
 * @param analysed CMP-04: whether its cause is
 * @param shares CMP-04: who is liable; empty while that is not determined
 * @param assessed CMP-04: whether anyone of the house was held accountable
 * @param accountable those who were by name
 * @param remedies by their numbers
 */
record Solution(
        boolean reported,
        boolean analysed,
        List<LiabilityShare> shares,
        boolean assessed,
        List<PersonId> accountable,
        Map<Integer, Remedy> remedies) {
    static final Solution NONE = new Solution(false, false, List.of(), false, List.of(), Map.of());

    enum Progress {
        PROPOSED,
        AGREED,
        DONE,
        DROPPED
    }

    /**
     * @param amount null where it is not money
     * @param order by which it is carried out; null while none was asked
     * @param credit its number in the customer's account; null while nothing was credited
     */
    record Remedy(
            RemedyKind kind,
            @Nullable Money amount,
            Progress progress,
            @Nullable OrderId order,
            @Nullable Integer credit) {
        private Remedy now(Progress next) {
            return new Remedy(kind, amount, next, order, credit);
        }

        private Remedy by(OrderId asked) {
            return new Remedy(kind, amount, progress, asked, credit);
        }

        private Remedy creditedAs(int payment) {
            return new Remedy(kind, amount, progress, order, payment);
        }
    }

    Optional<Remedy> remedy(int number) {
        return Optional.ofNullable(remedies.get(number));
    }

    Optional<Remedy> remedy(int number, Progress progress) {
        return Optional.ofNullable(remedies.get(number)).filter(it -> it.progress == progress);
    }

    /** CMP-05: numbers of those that are still to be agreed, dropped or carried out. */
    List<String> unfinished() {
        return remedies.entrySet().stream()
                .filter(it -> it.getValue().progress == Progress.PROPOSED || it.getValue().progress == Progress.AGREED)
                .map(Map.Entry::getKey)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    boolean remedied() {
        return remedies.values().stream().anyMatch(it -> it.progress == Progress.DONE);
    }

    Solution after(SolutionEvent event) {
        return switch (event) {
            case ReportFiled _ -> new Solution(true, analysed, shares, assessed, accountable, remedies);
            case CauseAnalysed _ -> new Solution(reported, true, shares, assessed, accountable, remedies);
            case LiabilityDetermined it ->
                new Solution(reported, analysed, it.shares(), assessed, accountable, remedies);
            case AccountabilityAssessed it -> {
                var more = new ArrayList<>(accountable);
                if (it.person() != null) more.add(it.person());
                yield new Solution(reported, analysed, shares, true, List.copyOf(more), remedies);
            }
            case RemedyProposed it ->
                with(it.remedy(), new Remedy(it.kind(), it.amount(), Progress.PROPOSED, null, null));
            case RemedyAgreed it -> changed(it.remedy(), one -> one.now(Progress.AGREED));
            case RemedyOrdered it -> changed(it.remedy(), one -> one.by(it.order()));
            case RemedyCredited it -> changed(it.remedy(), one -> one.creditedAs(it.payment()));
            case RemedyDropped it -> changed(it.remedy(), one -> one.now(Progress.DROPPED));
            case RemedyCarriedOut it -> changed(it.remedy(), one -> one.now(Progress.DONE));
            case ComplaintConcluded _ -> this;
        };
    }

    private Solution changed(int number, UnaryOperator<Remedy> change) {
        return with(number, change.apply(Objects.requireNonNull(remedies.get(number))));
    }

    private Solution with(int number, Remedy remedy) {
        var more = new HashMap<>(remedies);
        more.put(number, remedy);
        return new Solution(reported, analysed, shares, assessed, accountable, Map.copyOf(more));
    }
}
