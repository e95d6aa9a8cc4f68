package dossier.contracts.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a duty under a contract. Its subject is the key of a stage (LIMIT), a department (CON-08), the number of an obligation (CON-09) or of a change (CON-18), a milestone (ENTRY), or empty. */
public sealed interface ContractDutyEvent extends ContractEvent, DutyEvent {
    record DutyBegun(ContractId id, Duty duty) implements ContractDutyEvent, DutyEvent.Begun {}

    record DutyReminded(ContractId id, Rule rule, String subject) implements ContractDutyEvent, DutyEvent.Reminded {}

    record DutyBreached(ContractId id, Rule rule, String subject, Instant due)
            implements ContractDutyEvent, DutyEvent.Breached {}

    record DutyKept(ContractId id, Rule rule, String subject, Instant due, Instant done)
            implements ContractDutyEvent, DutyEvent.Kept {}

    /** What it rested on was entered by mistake. */
    record DutyCorrected(ContractId id, Duty duty, @Nullable Instant done)
            implements ContractDutyEvent, DutyEvent.Corrected {}

    record DutyLapsed(ContractId id, Rule rule, String subject) implements ContractDutyEvent, DutyEvent.Lapsed {}
}
