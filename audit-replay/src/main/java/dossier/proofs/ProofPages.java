package dossier.proofs;

import dossier.handbook.Authority;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.replay.Auditors;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the log is protected, and whether it still is what was signed; for auditors. */
@PageController
class ProofPages {
    private final Proofs proofs;
    private final Checks checks;
    private final Auditors auditors;

    ProofPages(Proofs proofs, Checks checks, Auditors auditors) {
        this.proofs = proofs;
        this.checks = checks;
        this.auditors = auditors;
    }

    @GetMapping("/proofs")
    String proofs(Principal asking, Model model) {
        auditors.only(asking);
        model.addAttribute("status", proofs.status());
        model.addAttribute("run", checks.latest().orElse(null));
        return "proofs/status";
    }

    /** The part of the page that is asked for again while a check is running. */
    @GetMapping("/proofs/check")
    String check(Principal asking, Model model) {
        auditors.only(asking);
        model.addAttribute("run", checks.latest().orElse(null));
        return "proofs/status :: check";
    }

    /** @param held one checkpoint that somebody else holds, or nothing */
    @PostMapping("/proofs/check")
    String begin(@RequestParam(defaultValue = "") String held, Principal asking) {
        auditors.only(asking);
        var note = held.isBlank() ? List.<String>of() : List.of(held.strip().replace("\r\n", "\n") + "\n");
        checks.begin(new Check.Asked(0, Long.MAX_VALUE, note), new PersonId(asking.getName()));
        return "redirect:/proofs";
    }

    @PostMapping("/proofs/check/cancel")
    String cancel(Principal asking) {
        auditors.only(asking);
        checks.cancel();
        return "redirect:/proofs";
    }

    @Bean
    static RailLink proofsInTheRail() {
        return new RailLink(61, "audit", "/proofs", "shield-check", "proofs", Set.of(), false).only(Authority.READ_ALL);
    }
}
