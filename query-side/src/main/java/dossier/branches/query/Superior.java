package dossier.branches.query;

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
import dossier.words.PersonId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * To whom someone reports, which is all a branch's chain asks of them (ORG-02).
 *
 * @param superior null at the top of the house and for someone who left
 */
public record Superior(
        @BsonId String id, long version, @Nullable PersonId superior) {
    static Superior blank(String id) {
        return new Superior(id, -1, null);
    }

    Superior after(EmployeeEvent event, Told told) {
        return switch (event) {
            case EmployeeHired it -> new Superior(id, told.version(), it.supervisor());
            case EmployeeTransferred it -> new Superior(id, told.version(), it.supervisor());
            case EmployeeReleased _ -> new Superior(id, told.version(), null);
            case GroupAssigned _,
                    MailAddressChanged _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    ErasureRequested _,
                    ErasureDeclined _,
                    EmployeeErased _ -> new Superior(id, told.version(), superior);
        };
    }
}
