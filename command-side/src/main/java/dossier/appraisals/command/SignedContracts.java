package dossier.appraisals.command;

import dossier.appraisals.api.Measure;
import dossier.contracts.api.ContractEvent;
import dossier.handbook.Circumstances;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;

/** APR-09: contracts that took effect, by what they come to on that day; what a later event adds or takes away counts on the day of that event. */
@Register
class SignedContracts {
    private final Achievements achievements;

    SignedContracts(Achievements achievements) {
        this.achievements = achievements;
    }

    @EventHandler
    void on(ContractEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var stream = Streams.of(event);
        var before = achievements.recall(stream, SignedContract.class).orElse(null);
        var after = SignedContract.after(before, event);
        if (after == null || after.equals(before)) return;
        achievements.remember(stream, after);
        if (after.effectiveOn() == null) return;
        var source = new Source(stream, version);
        if (before == null || !after.effectiveOn().equals(before.effectiveOn())) {
            achievements.remove(Measure.SIGNED_AMOUNT, stream);
            count(after, after.effectiveOn(), source, after.counted());
        } else {
            count(
                    after,
                    LocalDate.ofInstant(at, Circumstances.ZONE),
                    source,
                    after.counted().subtract(before.counted()));
        }
    }

    private void count(SignedContract contract, @Nullable LocalDate day, Source source, BigDecimal counted) {
        if (counted.signum() != 0)
            achievements.put(Measure.SIGNED_AMOUNT, contract.handler(), Objects.requireNonNull(day), source, counted);
    }
}
