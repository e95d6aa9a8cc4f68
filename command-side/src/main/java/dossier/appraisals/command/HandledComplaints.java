package dossier.appraisals.command;

import static dossier.appraisals.api.Measure.COMPLAINTS_IN_TIME;
import static dossier.appraisals.api.Measure.SATISFACTION;

import dossier.complaints.api.AftercareEvent.SatisfactionRecorded;
import dossier.complaints.api.ComplaintDutyEvent.DutyCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.EscalationGround;
import dossier.handbook.Circumstances;
import dossier.handbook.DutyEvent;
import dossier.handbook.Fact.Source;
import dossier.handbook.Rule;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** APR-09: complaints of whoever owned them then: solved within their limit (CMP-02) or later, and whether the customer was satisfied in the end (CMP-06). */
@Register
class HandledComplaints {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Achievements achievements;

    HandledComplaints(Achievements achievements) {
        this.achievements = achievements;
    }

    /** Whose it is. */
    private record Owned(PersonId owner) {}

    @EventHandler
    void on(ComplaintEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var stream = Streams.of(event);
        if (event instanceof OwnerAssigned it) achievements.remember(stream, new Owned(it.owner()));
        var owned = achievements.recall(stream, Owned.class);
        if (owned.isEmpty()) return;
        var owner = owned.get().owner();
        var source = new Source(stream, version);
        switch (event) {
            case DutyKept it when isResolution(it) -> solved(owner, source, it.done(), it.inTime());
            case DutyCorrected it
            when isResolution(it) -> {
                achievements.remove(COMPLAINTS_IN_TIME, stream);
                if (it.done() != null)
                    solved(
                            owner,
                            source,
                            it.done(),
                            it.done().isBefore(it.duty().due()));
            }
            case SatisfactionRecorded it ->
                achievements.put(SATISFACTION, owner, day(at), source, it.satisfied() ? ALL : BigDecimal.ZERO);
            default -> {
                // nothing else is measured
            }
        }
    }

    private void solved(PersonId owner, Source source, Instant done, boolean inTime) {
        achievements.put(COMPLAINTS_IN_TIME, owner, day(done), source, inTime ? ALL : BigDecimal.ZERO);
    }

    private static boolean isResolution(DutyEvent event) {
        return event.rule() == Rule.CMP_02 && event.subject().equals(EscalationGround.RESOLUTION.name());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Circumstances.ZONE);
    }
}
