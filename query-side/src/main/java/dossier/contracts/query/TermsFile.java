package dossier.contracts.query;

import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
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
 */
public record TermsFile(List<Fixed> fixed) {
    static final TermsFile BLANK = new TermsFile(List.of());

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
                new TermsFile(Rows.plus(
                        fixed, new Fixed(it.milestone(), it.dueOn(), it.obligation(), evidence(it.evidence(), told))));
        };
    }

    /** Everything of it that may be downloaded. */
    Stream<StoredFile> stored() {
        return fixed.stream().flatMap(it -> Stream.ofNullable(it.evidence())).map(Evidence::file);
    }

    private static @Nullable Evidence evidence(@Nullable StoredFile file, Told told) {
        return file == null ? null : new Evidence(file, told.by(), told.happenedAt());
    }
}
