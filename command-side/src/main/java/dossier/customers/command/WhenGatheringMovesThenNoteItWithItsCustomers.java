package dossier.customers.command;

import dossier.customers.api.CustomerCommand.NoteGathering;
import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.customers.api.Invitation;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** CUS-07: in the file of each customer stands what they were invited to, and whether they came. */
@Component
record WhenGatheringMovesThenNoteItWithItsCustomers() implements Automation<GatheringEvent> {
    @Override
    public Class<GatheringEvent> hears() {
        return GatheringEvent.class;
    }

    @Override
    public List<NoteGathering> then(GatheringEvent event, Heard heard) {
        return switch (event) {
            case GatheringPlanned it ->
                noted(it, it.plan().invited(), Invitation.INVITED).toList();
            case CustomersInvited it ->
                noted(it, it.invited(), Invitation.INVITED).toList();
            case GatheringHeld it ->
                Stream.concat(noted(it, it.came(), Invitation.CAME), noted(it, it.stayedAway(), Invitation.STAYED_AWAY))
                        .toList();
            case GatheringCalledOff it ->
                noted(it, it.invited(), Invitation.CALLED_OFF).toList();
            default -> List.of();
        };
    }

    private static Stream<NoteGathering> noted(
            GatheringEvent event, List<CustomerId> customers, Invitation invitation) {
        return customers.stream().map(it -> new NoteGathering(it, event.id(), invitation));
    }
}
