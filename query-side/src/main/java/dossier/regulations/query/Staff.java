package dossier.regulations.query;

import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.EmployeeEvent.ErasureDeclined;
import dossier.organisation.api.EmployeeEvent.ErasureRequested;
import dossier.organisation.api.EmployeeEvent.GroupAssigned;
import dossier.organisation.api.EmployeeEvent.MailAddressChanged;
import dossier.platform.read.Told;
import org.bson.codecs.pojo.annotations.BsonId;

/** Whether someone is on the staff, which is all a regulation asks of them (ORG-07). */
public record Staff(@BsonId String id, long version, boolean employed) {
    static Staff blank(String id) {
        return new Staff(id, -1, false);
    }

    Staff after(EmployeeEvent event, Told told) {
        return switch (event) {
            case EmployeeHired _ -> new Staff(id, told.version(), true);
            case EmployeeReleased _ -> new Staff(id, told.version(), false);
            case EmployeeTransferred _,
                    GroupAssigned _,
                    MailAddressChanged _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    ErasureRequested _,
                    ErasureDeclined _,
                    EmployeeErased _ -> new Staff(id, told.version(), employed);
        };
    }
}
