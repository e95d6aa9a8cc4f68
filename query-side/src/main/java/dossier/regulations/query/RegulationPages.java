package dossier.regulations.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.regulations.api.RegulationCommand.ReviseRegulation;
import dossier.regulations.api.RegulationId;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The regulations of the house, and one of them with its versions and who has taken note of it. */
@PageController
class RegulationPages implements Prefill<ReviseRegulation> {
    private static final String LEDGER = RegulationReadModels.REGULATIONS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final MongoDatabase readModels;
    private final Figures figures;

    RegulationPages(Ledgers ledgers, Stories stories, MongoDatabase readModels, Figures figures) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.readModels = readModels;
        this.figures = figures;
    }

    @GetMapping("/regulations")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("listing", Listing.<RegulationFile>of(ledgers, LEDGER, "number", asked, reader));
        model.addAttribute("reader", reader);
        model.addAttribute("today", figures.todayInTheHouse());
        return "regulations/list";
    }

    @GetMapping("/regulations/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = file(id, reader);
        model.addAttribute("file", file);
        model.addAttribute("record", file.onRecord());
        model.addAttribute("inForce", file.inForce(figures.todayInTheHouse()).orElse(null));
        model.addAttribute("unnoted", unnoted(file));
        return "regulations/one";
    }

    /** Those on the staff now who have not taken note of the version approved last; nobody while there is none. */
    private List<PersonId> unnoted(RegulationFile file) {
        if (file.approved().isEmpty()) return List.of();
        return readModels
                .getCollection(RegulationReadModels.STAFF, Staff.class)
                .find(eq("employed", true))
                .into(new ArrayList<>())
                .stream()
                .map(it -> new PersonId(it.id()))
                .filter(it -> !file.hasNoted(it))
                .toList();
    }

    private RegulationFile file(String id, PersonId reader) {
        return (RegulationFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ReviseRegulation> of() {
        return ReviseRegulation.class;
    }

    @Override
    public Optional<ReviseRegulation> from(String id, PersonId asking) {
        return Optional.of(new ReviseRegulation(
                new RegulationId(id), file(id, asking).latest().draft(), ""));
    }

    @Bean
    static RailLink regulationsInTheRail() {
        return new RailLink(45, "house", "/regulations", "file-text", LEDGER, Set.of(LEDGER), false);
    }
}
