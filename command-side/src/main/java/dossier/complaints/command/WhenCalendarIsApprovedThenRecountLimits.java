package dossier.complaints.command;

import dossier.complaints.api.ComplaintCommand.RecountLimits;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * CMP-02: limits that run on working time move with the working calendar; what is opened later already knows it. Where a crash comes between and the list is another
 * afterwards, a complaint that is passed over moves with its next step, which counts by the calendar of its own day.
 */
@Component
record WhenCalendarIsApprovedThenRecountLimits(ComplaintRegister register) implements Automation<CalendarApproved> {
    @Override
    public Class<CalendarApproved> hears() {
        return CalendarApproved.class;
    }

    @Override
    public List<RecountLimits> then(CalendarApproved event, Heard heard) {
        return register.open().stream().map(RecountLimits::new).toList();
    }
}
