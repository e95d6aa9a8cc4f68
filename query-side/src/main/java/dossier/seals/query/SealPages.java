package dossier.seals.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the seals are, the register of their uses, and one of each. */
@PageController
class SealPages {
    private static final String SEALS = SealReadModels.SEALS, USES = SealReadModels.USES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final MongoDatabase readModels;
    private final ReadModel.Cases<SealOut, ?> sealsOut;

    SealPages(Ledgers ledgers, Stories stories, MongoDatabase readModels, ReadModel.Cases<SealOut, ?> sealsOut) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.readModels = readModels;
        this.sealsOut = sealsOut;
    }

    @GetMapping("/seals")
    String list(Principal asking, Model model) {
        var none = new LinkedMultiValueMap<String, String>();
        model.addAttribute(
                "listing", Listing.<SealLine>of(ledgers, SEALS, "name", none, new PersonId(asking.getName())));
        model.addAttribute("out", out());
        model.addAttribute("keeping", Rule.SEA_01);
        model.addAttribute("returning", Rule.SEA_04);
        return "seals/list";
    }

    @GetMapping("/seals/{id}")
    String seal(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(SEALS, id, after, reader));
        model.addAttribute("seal", ledgers.one(SEALS, id, Map.of(), reader).document());
        model.addAttribute("out", out().get(id));
        model.addAttribute("returning", Rule.SEA_04);
        return "seals/one";
    }

    @GetMapping("/seal-uses")
    String uses(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<SealUseFile>of(ledgers, USES, "-request.at", asked, new PersonId(asking.getName())));
        model.addAttribute("states", SealUseFile.State.values());
        model.addAttribute("registering", Rule.SEA_03);
        return "seals/uses";
    }

    @GetMapping("/seal-uses/{id}")
    String use(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(USES, id, after, reader));
        model.addAttribute("use", ledgers.one(USES, id, Map.of(), reader).document());
        model.addAttribute("returning", Rule.SEA_04);
        return "seals/use";
    }

    /** Those that are out, by seal. */
    private Map<String, SealOut> out() {
        var bySeal = new HashMap<String, SealOut>();
        for (var one : readModels
                .getCollection(sealsOut.name(), SealOut.class)
                .find(eq("out", true))
                .into(new ArrayList<>()))
            if (one.seal() != null) bySeal.put(one.seal().value(), one);
        return bySeal;
    }

    @Bean
    static RailLink sealsInTheRail() {
        return new RailLink(25, "cases", "/seals", "shield-check", SEALS, Set.of(SEALS, USES), false);
    }
}
