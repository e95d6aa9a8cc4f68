package dossier.policies.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Policy;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstStep;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.platform.web.page.Then;
import dossier.policies.api.PolicyId;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
        var reader = new PersonId(asking.getName());
        show(find(reader).orElse(null), figures.todayInTheHouse(), reader, model);
        return "policies/policies";
    }

    /** There is one stream of policies, so its page is the policies' page, with their story; it may be read as of a moment. */
    @GetMapping("/policies/{id}")
    String policy(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam MultiValueMap<String, String> asked,
            Principal asking,
            Model model) {
        if (!id.equals(PolicyId.HOUSE.value())) throw new NotReadable();
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(POLICIES, id, after, reader));
        var file = (PolicyFile) ledgers.one(POLICIES, id, Map.of(), reader).document();
        show(file, day(Then.of(asked, figures.zone())), reader, model);
        return "policies/policies";
    }

    /** By the house's clock. */
    private LocalDate day(Then then) {
        return Stream.of(then.asOf(), then.knownAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(it -> LocalDate.ofInstant(it, Circumstances.ZONE))
                .orElseGet(figures::todayInTheHouse);
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

    /** @param file null before anything was proposed; then the built-in figures are in force */
    private void show(@Nullable PolicyFile file, LocalDate day, PersonId reader, Model model) {
        model.addAttribute(
                "versions", file == null ? List.of() : file.versions().reversed());
        model.addAttribute("inForce", file == null ? null : file.inForce(day).orElse(null));
        model.addAttribute("builtIn", Policy.DEFAULTS);
        model.addAttribute(
                "calendars", ledgers.list(CALENDARS, Map.of(), reader).items());
        model.addAttribute("id", PolicyId.HOUSE.value());
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

    @Bean
    static FirstStep policiesFirst(MongoDatabase readModels) {
        return new FirstStep(
                40,
                "policies",
                Authority.PROPOSE_POLICIES,
                "/policies",
                null,
                () -> readModels
                                .getCollection(POLICIES)
                                .find(eq("versions.state", "APPROVED"))
                                .first()
                        != null);
    }
}
