package dossier.platform.web.page;

import dossier.handbook.Rule;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that belong to no context: the handbook, and one's own account. */
@PageController
class HousePages {
    /** Every rule that is built, in the handbook's order. */
    @GetMapping("/handbook")
    String handbook(Model model) {
        model.addAttribute("rules", List.of(Rule.values()));
        return "handbook";
    }

    @GetMapping("/account")
    String account() {
        return "account/account";
    }
}
