package dossier.counterparties.query;

import com.mongodb.client.MongoDatabase;
import dossier.counterparties.api.CounterpartyCommand.UpdateContact;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.FirstStep;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
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

/** The counterparties and the file of each. */
@PageController
class CounterpartyPages implements Prefill<UpdateContact> {
    private static final String LEDGER = "counterparties";

    private final Ledgers ledgers;
    private final Stories stories;

    CounterpartyPages(Ledgers ledgers, Stories stories) {
        this.ledgers = ledgers;
        this.stories = stories;
    }

    @GetMapping("/counterparties")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<CounterpartyLine>of(ledgers, LEDGER, "name", asked, new PersonId(asking.getName())));
        return "counterparties/list";
    }

    @GetMapping("/counterparties/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        var story = stories.of(LEDGER, id, after, reader);
        model.addAttribute("file", ledgers.one(LEDGER, id, Map.of(), reader).document());
        model.addAttribute("story", story);
        return "counterparties/one";
    }

    @Override
    public Class<UpdateContact> of() {
        return UpdateContact.class;
    }

    @Override
    public Optional<UpdateContact> from(String id, PersonId asking) {
        var line = (CounterpartyLine) ledgers.one(LEDGER, id, Map.of(), asking).document();
        return Optional.ofNullable(line.contact()).map(it -> new UpdateContact(new CounterpartyId(id), it));
    }

    @Bean
    static RailLink counterpartiesInTheRail() {
        return new RailLink(20, "cases", "/counterparties", "users", LEDGER, Set.of(LEDGER), true);
    }

    @Bean
    static FirstStep counterpartiesFirst(MongoDatabase readModels) {
        return new FirstStep(
                50,
                "counterparties",
                Authority.KEEP_COUNTERPARTIES,
                "/do/counterparties/-/register",
                "/counterparties/import",
                () -> readModels.getCollection(LEDGER).find().first() != null);
    }
}
