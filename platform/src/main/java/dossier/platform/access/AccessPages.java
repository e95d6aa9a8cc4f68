package dossier.platform.access;

import dossier.handbook.Authority;
import dossier.platform.access.Access.Way;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Xlsx;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of accesses, searched. */
@PageController
class AccessPages {
    private static final String A_PAGE = "25", AT_ONCE = "200";

    private final Accesses accesses;
    private final AccessReaders readers;
    private final ObjectProvider<Choices<?>> choices;
    private final Wording wording;
    private final Names names;
    private final Figures figures;

    AccessPages(
            Accesses accesses,
            AccessReaders readers,
            ObjectProvider<Choices<?>> choices,
            Wording wording,
            Names names,
            Figures figures) {
        this.accesses = accesses;
        this.readers = readers;
        this.choices = choices;
        this.wording = wording;
        this.names = names;
        this.figures = figures;
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
                        "/accesses",
                        asked,
                        "-at",
                        page.items(),
                        page.next(),
                        Objects.requireNonNull(page.total()),
                        true));
        model.addAttribute("ways", Way.values());
        model.addAttribute(
                "people",
                choices.stream()
                        .filter(it -> it.of() == PersonId.class)
                        .flatMap(it -> it.all().stream())
                        .toList());
        return "accesses/list";
    }

    /** What is asked for, on all pages at once. */
    @GetMapping("/accesses.xlsx")
    void download(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        readers.only(asking);
        var query = new HashMap<>(Listing.filled(given));
        query.put("limit", List.of(AT_ONCE));
        var heads = Stream.of("at", "person", "way", "given", "subject", "address", "purpose")
                .map(it -> wording.say("accesses." + it))
                .toList();
        Xlsx.stream(response, "accesses", heads, query, it -> accesses.list(AccessQuery.of(it)), this::cells);
    }

    private List<@Nullable Object> cells(Access it) {
        return Arrays.asList(
                LocalDateTime.ofInstant(it.at(), figures.zone()),
                names.of(it.person()),
                wording.constant(it.way()),
                wording.say("accesses.given." + it.given()),
                it.subject(),
                it.address(),
                it.purpose());
    }

    @Bean
    static RailLink accessesInTheRail() {
        return new RailLink(62, "audit", "/accesses", "lock", "accesses", Set.of(), false).only(Authority.READ_ALL);
    }
}
