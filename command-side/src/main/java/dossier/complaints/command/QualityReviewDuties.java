package dossier.complaints.command;

import dossier.complaints.api.QualityReviewCommand.NoteBreach;
import dossier.complaints.api.QualityReviewCommand.RemindOfDuty;
import dossier.complaints.api.QualityReviewId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** CMP-08, CMP-12: the duties of quality reviews on the clock. */
@Component
record QualityReviewDuties() implements DutyCommands {
    @Override
    public String context() {
        return "quality-reviews";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new QualityReviewId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new QualityReviewId(id), rule, subject);
    }
}
