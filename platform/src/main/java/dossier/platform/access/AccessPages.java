package dossier.platform.access;

import dossier.platform.access.Access.Way;
import dossier.platform.web.form.Choices;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of accesses, searched. */
@PageController
class AccessPages {
    private static final String A_PAGE = "25";

    private final Accesses accesses;
    private final AccessReaders readers;
    private final ObjectProvider<Choices<?>> choices;

    AccessPages(Accesses accesses, AccessReaders readers, ObjectProvider<Choices<?>> choices) {
        this.accesses = accesses;
        this.readers = readers;
        this.choices = choices;
    }

    @GetMapping("/accesses")
    String accesses(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        readers.only(asking);
        var asked = Listing.filled(given);
        var query = new HashMap<>(asked);
        query.put("limit", List.of(A_PAGE));
        query.put("count", List.of("true"));
        var page = accesses.list(AccessQuery.of(query));
        model.addAttribute(
                "listing",
                new Listing<>(
                        "/accesses", asked, "-at", page.items(), page.next(), Objects.requireNonNull(page.total())));
        model.addAttribute("ways", Way.values());
        model.addAttribute(
                "people",
                choices.stream()
                        .filter(it -> it.of() == PersonId.class)
                        .flatMap(it -> it.all().stream())
                        .toList());
        return "accesses/list";
    }

    @Bean
    static RailLink accessesInTheRail() {
        return new RailLink(62, "audit", "/accesses", "lock", "accesses", Set.of(), false);
    }
}
