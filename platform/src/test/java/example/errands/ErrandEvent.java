package example.errands;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Context;
import dossier.words.Event;
import java.time.Instant;

@Context("errands")
public sealed interface ErrandEvent extends Event, DutyEvent {
    @Override
    ErrandId id();

    record ErrandAccepted(ErrandId id, Duty duty) implements ErrandEvent, DutyEvent.Begun {
        @Override
        public Rule rule() {
            return duty.rule();
        }

        @Override
        public String subject() {
            return duty.subject();
        }
    }

    record ErrandRecalled(ErrandId id, Rule rule, String subject) implements ErrandEvent, DutyEvent.Reminded {}

    record ErrandMissed(ErrandId id, Rule rule, String subject, Instant due)
            implements ErrandEvent, DutyEvent.Breached {}

    record ErrandFinished(ErrandId id, Rule rule, String subject, Instant due, Instant done)
            implements ErrandEvent, DutyEvent.Kept {}

    record ErrandDropped(ErrandId id, Rule rule, String subject) implements ErrandEvent, DutyEvent.Lapsed {}
}
