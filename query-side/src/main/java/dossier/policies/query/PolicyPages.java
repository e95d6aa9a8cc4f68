package dossier.policies.query;

import dossier.handbook.Policy;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.policies.api.PolicyId;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The policies with their history and what is proposed, and the years of the working calendar. */
@PageController
class PolicyPages {
    private static final String POLICIES = "policies", CALENDARS = PolicyReadModels.CALENDARS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Figures figures;

    PolicyPages(Ledgers ledgers, Stories stories, Figures figures) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.figures = figures;
    }

    @GetMapping("/policies")
    String policies(Principal asking, Model model) {
        return house(null, asking, model);
    }

    /** There is one stream of policies, so its page is the policies' page. */
    @GetMapping("/policies/{id}")
    String policy(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        if (!id.equals(PolicyId.HOUSE.value())) throw new NotReadable();
        return house(after, asking, model);
    }

    @GetMapping("/calendars")
    String calendars() {
        return "redirect:/policies#calendars";
    }

    @GetMapping("/calendars/{id}")
    String calendar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(CALENDARS, id, after, reader));
        model.addAttribute("file", ledgers.one(CALENDARS, id, Map.of(), reader).document());
        return "policies/calendar";
    }

    private String house(@Nullable Long after, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        if (after != null) stories.of(POLICIES, PolicyId.HOUSE.value(), after, reader);
        var file = find(reader);
        model.addAttribute("versions", file.map(it -> it.versions().reversed()).orElseGet(List::of));
        model.addAttribute(
                "inForce",
                file.flatMap(it -> it.inForce(figures.todayInTheHouse())).orElse(null));
        model.addAttribute("builtIn", Policy.DEFAULTS);
        model.addAttribute(
                "calendars", ledgers.list(CALENDARS, Map.of(), reader).items());
        model.addAttribute("id", PolicyId.HOUSE.value());
        return "policies/policies";
    }

    private Optional<PolicyFile> find(PersonId reader) {
        return ledgers.list(POLICIES, Map.of(), reader).items().stream()
                .map(PolicyFile.class::cast)
                .filter(it -> it.id().equals(PolicyId.HOUSE.value()))
                .findFirst();
    }

    @Bean
    static RailLink policiesInTheRail() {
        return new RailLink(
                50, "house", "/policies", "adjustments-horizontal", POLICIES, Set.of(POLICIES, CALENDARS), true);
    }
}
