package dossier.platform.web.page;

import dossier.handbook.Authority;
import dossier.platform.security.Authorities;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that belong to no context: one's own account. */
@PageController
class HousePages {
    private final ObjectProvider<Authorities> authorities;

    HousePages(ObjectProvider<Authorities> authorities) {
        this.authorities = authorities;
    }

    @GetMapping("/account")
    String account(Principal asking, Model model) {
        var me = new PersonId(asking.getName());
        model.addAttribute("administrator", Authorities.may(authorities, me, Authority.ADMINISTER_ACCOUNTS));
        return "account/account";
    }
}
