package dossier.replay;

import dossier.handbook.Authority;
import dossier.platform.read.NotReadable;
import dossier.platform.read.ReadingRights;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may look into all decisions: those who may read everything. */
@Component
public class Auditors {
    private final ObjectProvider<ReadingRights> rights;

    Auditors(ObjectProvider<ReadingRights> rights) {
        this.rights = rights;
    }

    public boolean include(PersonId person) {
        return rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly)
                .of(person)
                .everything();
    }

    /** Whether they may see what a policy that waits for its approval would have done: who approves it, and who may see all. */
    public boolean weighPolicies(PersonId person) {
        var reach = rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly).of(person);
        return reach.everything()
                || reach.offices().stream().anyMatch(it -> it.authority() == Authority.APPROVE_POLICIES);
    }

    /** @throws NotReadable for anyone else */
    public void only(Principal asking) {
        if (!include(new PersonId(asking.getName()))) throw new NotReadable();
    }
}
