package dossier.platform.access;

import dossier.platform.read.NotReadable;
import dossier.platform.read.ReadingRights;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who may look into the register of accesses: those who may read everything. The page of a case leads them there. */
@ControllerAdvice(annotations = PageController.class)
public class AccessReaders {
    private final ObjectProvider<ReadingRights> rights;
    private final Confidential confidential;

    AccessReaders(ObjectProvider<ReadingRights> rights, Confidential confidential) {
        this.rights = rights;
        this.confidential = confidential;
    }

    /** Asked by the pages that have a use for it: the answer costs a look at the house. */
    @ModelAttribute("accessReaders")
    AccessReaders itself() {
        return this;
    }

    /** Whether the reader of this page may see who has opened cases of this kind. */
    public boolean mayAskAbout(String context) {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return confidential.includes(context) && reader != null && include(new PersonId(reader.getName()));
    }

    /** @throws NotReadable for anyone else */
    void only(Principal asking) {
        if (!include(new PersonId(asking.getName()))) throw new NotReadable();
    }

    private boolean include(PersonId person) {
        return rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly)
                .of(person)
                .everything();
    }
}
