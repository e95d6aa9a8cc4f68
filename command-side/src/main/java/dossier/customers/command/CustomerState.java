package dossier.customers.command;

import dossier.contracts.api.CreditTerms;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.CardUpdated;
import dossier.customers.api.CustomerEvent.ChannelMarked;
import dossier.customers.api.CustomerEvent.CreditApproved;
import dossier.customers.api.CustomerEvent.CreditProposed;
import dossier.customers.api.CustomerEvent.CreditRejected;
import dossier.customers.api.CustomerEvent.CustomerAssessed;
import dossier.customers.api.CustomerEvent.CustomerHandedOver;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerEvent.CustomerReviewed;
import dossier.customers.api.CustomerEvent.GatheringNoted;
import dossier.customers.api.CustomerEvent.MaintenancePlanned;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** What a customer's file remembers in order to decide, and no more. */
public sealed interface CustomerState {
    /** A rating that another is to approve. */
    record Proposal(CreditTerms credit, PersonId proposer) {}

    record Absent() implements CustomerState {}

    /**
     * @param department the custodian's
     * @param planned whether there is a maintenance plan (CUS-06)
     * @param proposal null while no rating waits to be approved (CUS-04)
     * @param duties what is owed under CUS-03 and CUS-06
     */
    record Known(
            PersonId custodian,
            DepartmentId department,
            boolean planned,
            @Nullable Proposal proposal,
            Duties duties) implements CustomerState {
        Known keptBy(PersonId next, DepartmentId in) {
            return new Known(next, in, planned, proposal, duties);
        }

        Known withPlan() {
            return new Known(custodian, department, true, proposal, duties);
        }

        Known with(Duties next) {
            return new Known(custodian, department, planned, proposal, next);
        }

        Known rated(@Nullable Proposal next) {
            return new Known(custodian, department, planned, next, duties);
        }
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not opened");
    }

    static CustomerState evolve(CustomerState state, CustomerEvent event) {
        return switch (event) {
            case CustomerOpened it -> new Known(it.custodian(), it.department(), false, null, Duties.NONE);
            case CustomerHandedOver it -> state.known().keptBy(it.successor(), it.department());
            case MaintenancePlanned _ -> state.known().withPlan();
            case CreditProposed it -> state.known().rated(new Proposal(it.credit(), it.proposer()));
            case CreditApproved _, CreditRejected _ -> state.known().rated(null);
            case DutyEvent it -> state.known().with(state.known().duties.after(it));
            case CardUpdated _, ChannelMarked _, CustomerAssessed _, CustomerReviewed _, GatheringNoted _ -> state;
        };
    }
}
