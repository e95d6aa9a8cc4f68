package dossier.contracts.query;

import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.TermEvent;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.contracts.api.TermEvent.TermConsidered;
import dossier.contracts.query.PerformanceFile.Evidence;
import dossier.platform.read.Told;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of what a contract says beyond its clauses.
 *
 * @param fixed the payment milestones whose day is known
 * @param notice null while nobody has given any
 * @param expiredOn null while it runs
 */
public record TermsFile(
        List<Fixed> fixed,
        List<Renewed> renewals,
        @Nullable Notice notice,
        @Nullable LocalDate expiredOn) {
    static final TermsFile BLANK = new TermsFile(List.of(), List.of(), null, null);

    /** @param evidence null when it has renewed itself */
    public record Renewed(LocalDate endsOn, @Nullable Evidence evidence) {}

    /** @param endsOn last day of the contract, after this notice */
    public record Notice(Party party, LocalDate givenOn, LocalDate endsOn, Evidence evidence) {}

    /**
     * @param milestone its place in the contract, from 1
     * @param obligation number of the obligation it has become (CON-09)
     * @param evidence that what it waited for has happened; null where the contract itself fixes the day
     */
    public record Fixed(
            int milestone,
            LocalDate dueOn,
            int obligation,
            @Nullable Evidence evidence) {}

    TermsFile after(PaymentEvent event, Told told) {
        return switch (event) {
            case MilestoneFixed it ->
                new TermsFile(
                        Rows.plus(
                                fixed,
                                new Fixed(it.milestone(), it.dueOn(), it.obligation(), evidence(it.evidence(), told))),
                        renewals,
                        notice,
                        expiredOn);
        };
    }

    TermsFile after(TermEvent event, Told told) {
        return switch (event) {
            case EndAnnounced _, TermConsidered _ -> this;
            case NoticeGiven it -> with(renewals, notice(it, told), expiredOn);
            case ContractRenewed it ->
                with(Rows.plus(renewals, new Renewed(it.endsOn(), evidence(it.evidence(), told))), null, null);
            case ContractExpired it -> with(renewals, notice, it.on());
        };
    }

    private TermsFile with(List<Renewed> renewed, @Nullable Notice given, @Nullable LocalDate expired) {
        return new TermsFile(fixed, renewed, given, expired);
    }

    private static Notice notice(NoticeGiven given, Told told) {
        var evidence = new Evidence(given.evidence(), told.by(), told.happenedAt());
        return new Notice(given.party(), given.givenOn(), given.endsOn(), evidence);
    }

    /** Everything of it that may be downloaded. */
    Stream<StoredFile> stored() {
        return Stream.of(
                        fixed.stream().map(Fixed::evidence),
                        renewals.stream().map(Renewed::evidence),
                        Stream.ofNullable(notice).map(Notice::evidence))
                .flatMap(it -> it)
                .flatMap(Stream::ofNullable)
                .map(Evidence::file);
    }

    private static @Nullable Evidence evidence(@Nullable StoredFile file, Told told) {
        return file == null ? null : new Evidence(file, told.by(), told.happenedAt());
    }
}
