package dossier.complaints.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** CMP-02, CMP-06, CMP-07, CMP-09, CMP-10: what is owed because of a complaint. */
public sealed interface ComplaintDutyEvent extends ComplaintEvent {
    record DutyBegun(ComplaintId id, Duty duty) implements ComplaintDutyEvent, DutyEvent.Begun {}

    record DutyReminded(ComplaintId id, Rule rule, String subject) implements ComplaintDutyEvent, DutyEvent.Reminded {}

    record DutyBreached(ComplaintId id, Rule rule, String subject, Instant due)
            implements ComplaintDutyEvent, DutyEvent.Breached {}

    record DutyKept(ComplaintId id, Rule rule, String subject, Instant due, Instant done)
            implements ComplaintDutyEvent, DutyEvent.Kept {}

    /** It rested on when the complaint came in, which was taken down by mistake. */
    record DutyCorrected(
            ComplaintId id, Duty duty, @Nullable Instant done) implements ComplaintDutyEvent, DutyEvent.Corrected {}

    record DutyLapsed(ComplaintId id, Rule rule, String subject) implements ComplaintDutyEvent, DutyEvent.Lapsed {}
}
