package dossier.policies.query;

import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.NotReadable;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The handbook to be read and looked into: every rule that is built, with what it did. */
@PageController
class HandbookPages {
    private final Handbook handbook;

    HandbookPages(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/handbook")
    String handbook(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        model.addAttribute("edition", handbook.of(Listing.filled(given), new PersonId(asking.getName())));
        model.addAttribute("states", State.values());
        return "policies/handbook";
    }

    @GetMapping("/handbook/{code}")
    String decisions(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            Model model) {
        var rule = Rule.find(code).orElseThrow(NotReadable::new);
        model.addAttribute(
                "decisions", handbook.decisions(rule, Listing.filled(given), new PersonId(asking.getName())));
        return "policies/decisions";
    }

    @Bean
    static RailLink handbookInTheRail() {
        return new RailLink(40, "house", "/handbook", "book-2", "handbook", Set.of(), false);
    }
}
