package dossier.appraisals.command;

import dossier.appraisals.api.Measure;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.receivables.api.Balance;
import dossier.receivables.api.ReceivableEvent;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** APR-09: revenue that finance agrees with, of whoever handles its contract; what finance does not agree with any more counts nothing. */
@Register
class EarnedRevenue {
    private static final String CURRENCY = "CNY";

    private final Achievements achievements;

    EarnedRevenue(Achievements achievements) {
        this.achievements = achievements;
    }

    @EventHandler
    void on(ReceivableEvent event, @SequenceNumber long version) {
        var stream = Streams.of(event);
        var before = achievements.recall(stream, Balance.class).orElse(null);
        var after = Balance.after(before, event);
        if (after == null || after.equals(before)) return;
        achievements.remember(stream, after);
        if (before == null || before.agreed() == after.agreed()) return;
        achievements.remove(Measure.REVENUE, stream);
        if (after.agreed() && after.net().currency().equals(CURRENCY))
            achievements
                    .handlerOf(after.contract())
                    .ifPresent(it -> achievements.put(
                            Measure.REVENUE,
                            it,
                            after.earnedOn(),
                            new Source(stream, version),
                            after.net().amount()));
    }
}
