package dossier.customers.query;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.Channel;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerCommand.UpdateCard;
import dossier.customers.api.CustomerId;
import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstStep;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** CUS-01: the customer register (客户名册), and a customer with everything the house knows of it. */
@PageController
class CustomerPages implements Prefill<UpdateCard> {
    private static final String LEDGER = CustomerReadModels.CUSTOMERS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Credits credits;
    private final Figures figures;

    CustomerPages(Ledgers ledgers, Stories stories, Credits credits, Figures figures) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.credits = credits;
        this.figures = figures;
    }

    @GetMapping("/customers")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<CustomerFile>of(ledgers, LEDGER, "number", asked, new PersonId(asking.getName())));
        model.addAttribute("classes", CustomerClass.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("ratings", CreditTerms.Rating.values());
        return "customers/list";
    }

    @GetMapping("/customers/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = file(id, reader);
        var counterparty = Objects.requireNonNull(file.counterparty());
        model.addAttribute("file", file);
        model.addAttribute("credit", CreditView.of(credits.of(counterparty), figures.todayInTheHouse()));
        model.addAttribute("contracts", latest("contracts", Map.of(), counterparty, reader));
        model.addAttribute(
                "receivables", latest("receivables", Map.of("toBePaid", List.of("true")), counterparty, reader));
        model.addAttribute("orders", latest("orders", Map.of(), counterparty, reader));
        model.addAttribute("complaints", latest("complaints", Map.of(), counterparty, reader));
        model.addAttribute("delivered", Delivered.of(ledgers, counterparty, reader));
        model.addAttribute("gatherings", readable(file, reader));
        model.addAttribute("gathering", Rule.CUS_07);
        model.addAttribute("control", Rule.CON_14);
        model.addAttribute("review", Rule.CUS_03);
        model.addAttribute("maintenance", Rule.CUS_06);
        model.addAttribute("classing", Rule.CUS_02);
        return "customers/one";
    }

    /** CUS-01: what was bought, what of it is under way and what unpaid, as far as the reader may read it. */
    private Ledgers.Page<?> latest(
            String ledger, Map<String, List<String>> narrowed, CounterpartyId counterparty, PersonId reader) {
        var asked = new HashMap<>(narrowed);
        asked.put("counterparty", List.of(counterparty.value()));
        asked.put("sort", List.of("-changedAt"));
        asked.put("limit", List.of("25"));
        asked.put("count", List.of("true"));
        return ledgers.list(ledger, asked, reader);
    }

    /** CUS-07: those of the events they were invited to that the reader may open. */
    private Set<String> readable(CustomerFile file, PersonId reader) {
        if (file.gatherings().isEmpty()) return Set.of();
        return ledgers.all(CustomerReadModels.GATHERINGS, Map.of(), GatheringFile.class, reader).stream()
                .map(GatheringFile::id)
                .collect(Collectors.toSet());
    }

    private CustomerFile file(String id, PersonId reader) {
        return (CustomerFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<UpdateCard> of() {
        return UpdateCard.class;
    }

    @Override
    public Optional<UpdateCard> from(String id, PersonId asking) {
        return Optional.of(new UpdateCard(new CustomerId(id), file(id, asking).card()));
    }

    @Bean
    static RailLink customersInTheRail() {
        return new RailLink(
                18, "cases", "/customers", "briefcase", LEDGER, Set.of(LEDGER, CustomerReadModels.GATHERINGS), false);
    }

    @Bean
    static FirstStep customersFirst(MongoDatabase readModels) {
        return new FirstStep(
                60,
                "customers",
                Authority.KEEP_CUSTOMERS,
                "/do/customers/-/open",
                "/customers/import",
                () -> readModels
                                .getCollection(CustomerReadModels.CUSTOMERS)
                                .find()
                                .first()
                        != null);
    }
}
