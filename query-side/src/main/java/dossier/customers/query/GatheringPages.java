package dossier.customers.query;

import dossier.customers.api.GatheringKind;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** CUS-07: the events for customers, and one of them with who was invited and who came. */
@PageController
class GatheringPages {
    private static final String LEDGER = CustomerReadModels.GATHERINGS;

    private final Ledgers ledgers;
    private final Stories stories;

    GatheringPages(Ledgers ledgers, Stories stories) {
        this.ledgers = ledgers;
        this.stories = stories;
    }

    @GetMapping("/gatherings")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<GatheringFile>of(ledgers, LEDGER, "-heldOn", asked, new PersonId(asking.getName())));
        model.addAttribute("kinds", GatheringKind.values());
        model.addAttribute("states", GatheringFile.State.values());
        model.addAttribute("holding", Rule.CUS_07);
        return "customers/gatherings";
    }

    @GetMapping("/gatherings/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", ledgers.one(LEDGER, id, Map.of(), reader).document());
        model.addAttribute("holding", Rule.CUS_07);
        return "customers/gathering";
    }
}
