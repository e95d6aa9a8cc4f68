package dossier.customers.command;

import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.CardUpdated;
import dossier.customers.api.CustomerEvent.ChannelMarked;
import dossier.customers.api.CustomerEvent.CustomerAssessed;
import dossier.customers.api.CustomerEvent.CustomerHandedOver;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerEvent.CustomerReviewed;
import dossier.customers.api.CustomerEvent.MaintenancePlanned;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import dossier.words.PersonId;

/** What a customer's file remembers in order to decide, and no more. */
public sealed interface CustomerState {
    record Absent() implements CustomerState {}

    /**
     * @param department the custodian's
     * @param planned whether there is a maintenance plan (CUS-06)
     * @param duties what is owed under CUS-03 and CUS-06
     */
    record Known(PersonId custodian, DepartmentId department, boolean planned, Duties duties) implements CustomerState {
        Known keptBy(PersonId next, DepartmentId in) {
            return new Known(next, in, planned, duties);
        }

        Known withPlan() {
            return new Known(custodian, department, true, duties);
        }

        Known with(Duties next) {
            return new Known(custodian, department, planned, next);
        }
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not opened");
    }

    static CustomerState evolve(CustomerState state, CustomerEvent event) {
        return switch (event) {
            case CustomerOpened it -> new Known(it.custodian(), it.department(), false, Duties.NONE);
            case CustomerHandedOver it -> state.known().keptBy(it.successor(), it.department());
            case MaintenancePlanned _ -> state.known().withPlan();
            case DutyEvent it -> state.known().with(state.known().duties.after(it));
            case CardUpdated _, ChannelMarked _, CustomerAssessed _, CustomerReviewed _ -> state;
        };
    }
}
