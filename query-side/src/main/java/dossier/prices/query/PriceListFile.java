package dossier.prices.query;

import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Rule.CON_13;

import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.prices.api.PriceEvent;
import dossier.prices.api.PriceEvent.*;
import dossier.prices.api.PriceSheet;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A price list as its page shows it. Everybody may read it; {@code readers} is for the tasks.
 *
 * @param currency of all its prices
 * @param versions oldest first
 */
public record PriceListFile(
        @BsonId String id, long version, String currency, List<Version> versions, ReadableBy readers, List<Task> tasks)
        implements Pending {
    /** Where a version stands. */
    public enum State {
        REVIEW,
        RETURNED,
        APPROVED
    }

    /**
     * @param reason why it was proposed, or why it was returned; what was remarked when it was approved; empty for none
     * @param approver null before that
     */
    public record Version(
            int number,
            PriceSheet sheet,
            State state,
            PersonId proposer,
            Instant proposedAt,
            @Nullable PersonId approver,
            @Nullable Instant approvedAt,
            String reason) {
        private Version returned(String why) {
            return new Version(number, sheet, State.RETURNED, proposer, proposedAt, null, null, why);
        }

        private Version approved(PersonId by, Instant at, String remark) {
            return new Version(number, sheet, State.APPROVED, proposer, proposedAt, by, at, remark);
        }

        public boolean approved() {
            return state == State.APPROVED;
        }
    }

    static PriceListFile blank(String id) {
        return new PriceListFile(id, -1, "", List.of(), ReadableBy.NOBODY, List.of());
    }

    PriceListFile after(PriceEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case PricesProposed it ->
                new PriceListFile(id, version, it.currency(), versions, readers, tasks)
                        .with(proposed(1, it.sheet(), it.proposer(), at, ""), told, toApprove(it.proposer(), at));
            case PricesRevised it ->
                with(
                        proposed(it.version(), it.sheet(), it.proposer(), at, it.reason()),
                        told,
                        toApprove(it.proposer(), at));
            case PricesApproved it -> with(latest().approved(it.approver(), at, it.remark()), told);
            case PricesReturned it ->
                with(
                        latest().returned(it.reason()),
                        told,
                        Task.inPerson(latest().proposer(), "revise-prices", CON_13, at, null));
        };
    }

    private static Version proposed(int number, PriceSheet sheet, PersonId by, Instant at, String reason) {
        return new Version(number, sheet, State.REVIEW, by, at, null, null, reason);
    }

    private static Task toApprove(PersonId proposer, Instant at) {
        return Task.of(APPROVE_PRICES, null, "approve-prices", CON_13, at, null).barring(proposer);
    }

    private PriceListFile with(Version next, Told told, Task... waiting) {
        var others = versions.stream().filter(it -> it.number() != next.number());
        return new PriceListFile(
                id,
                told.version(),
                currency,
                Stream.concat(others, Stream.of(next)).toList(),
                Stream.of(waiting).reduce(readers, ReadableBy::and, (_, last) -> last),
                List.of(waiting));
    }

    /** The version proposed last. */
    public Version latest() {
        return versions.getLast();
    }

    /** The version that contracts submitted on a day are held against. */
    public Optional<Version> inForce(LocalDate on) {
        return versions.stream()
                .filter(it -> it.approved() && !it.sheet().effectiveFrom().isAfter(on))
                .max(Comparator.comparing(it -> it.sheet().effectiveFrom()));
    }

    @Override
    public String title() {
        return currency;
    }

    /** It has none. */
    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }
}
