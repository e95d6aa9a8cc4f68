package dossier.prices.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.prices.api.PriceCommand.RevisePrices;
import dossier.prices.api.PriceListId;
import dossier.words.PersonId;
import java.security.Principal;
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

/** The price lists of the house, and one of them with its versions. */
@PageController
class PricePages implements Prefill<RevisePrices> {
    private static final String LEDGER = PriceReadModels.PRICES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Figures figures;

    PricePages(Ledgers ledgers, Stories stories, Figures figures) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.figures = figures;
    }

    @GetMapping("/prices")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<PriceListFile>of(ledgers, LEDGER, "currency", asked, new PersonId(asking.getName())));
        model.addAttribute("today", figures.todayInTheHouse());
        model.addAttribute("rule", Rule.CON_13);
        return "prices/list";
    }

    @GetMapping("/prices/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", file(id, reader));
        model.addAttribute("today", figures.todayInTheHouse());
        model.addAttribute("rule", Rule.CON_13);
        return "prices/one";
    }

    private PriceListFile file(String id, PersonId reader) {
        return (PriceListFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<RevisePrices> of() {
        return RevisePrices.class;
    }

    @Override
    public Optional<RevisePrices> from(String id, PersonId asking) {
        return Optional.of(
                new RevisePrices(new PriceListId(id), file(id, asking).latest().sheet(), ""));
    }

    @Bean
    static RailLink pricesInTheRail() {
        return new RailLink(47, "house", "/prices", "scale", LEDGER, Set.of(LEDGER), false);
    }
}
