package dossier.platform.web.page;

import org.springframework.web.bind.annotation.GetMapping;

/** Pages that belong to no context: one's own account. */
@PageController
class HousePages {
    @GetMapping("/account")
    String account() {
        return "account/account";
    }
}
