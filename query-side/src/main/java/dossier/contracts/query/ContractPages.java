package dossier.contracts.query;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.security.Authorities;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstStep;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.platform.web.page.Then;
import dossier.templates.api.TemplateTexts;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** CON-12: the contract ledger, and a contract with all that belongs to it. */
@PageController
class ContractPages implements Prefill<ReviseContract> {
    private static final String LEDGER = "contracts";

    private final Ledgers ledgers;
    private final Stories stories;
    private final Narrowed narrowed;
    private final Figures figures;
    private final CallOffs callOffs;
    private final TemplateTexts templates;
    private final CreditCheck credit;
    private final ObjectProvider<Choices<DepartmentId>> departments;
    private final Authorities rights;

    ContractPages(
            Ledgers ledgers,
            Stories stories,
            Narrowed narrowed,
            Figures figures,
            CallOffs callOffs,
            TemplateTexts templates,
            CreditCheck credit,
            ObjectProvider<Choices<DepartmentId>> departments,
            Authorities rights) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.narrowed = narrowed;
        this.figures = figures;
        this.callOffs = callOffs;
        this.templates = templates;
        this.credit = credit;
        this.departments = departments;
        this.rights = rights;
    }

    @GetMapping("/contracts")
    String ledger(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var then = Then.of(asked, figures.zone());
        var listing = Listing.<LedgerLine>of(ledgers, LEDGER, "-changedAt", then.in(asked), reader);
        model.addAttribute("then", then);
        model.addAttribute("now", listing.without("knownAt", "asOf"));
        model.addAttribute("listing", listing);
        model.addAttribute("further", narrowed.further(listing));
        model.addAttribute("narrowed", narrowed.told(listing));
        model.addAttribute("endsSoon", endsSoon());
        model.addAttribute("stages", ContractStage.values());
        model.addAttribute("takesOver", rights.may(reader, Authority.COORDINATE_CONTRACTS));
        model.addAttribute("templates", templates.offered());
        model.addAttribute(
                "departments",
                departments.stream().flatMap(it -> it.all().stream()).toList());
        return "contracts/ledger";
    }

    /** What runs out within three months, the next first. */
    private String endsSoon() {
        var today = figures.todayInTheHouse();
        return UriComponentsBuilder.fromPath("/contracts")
                .queryParam("stage", ContractStage.EFFECTIVE)
                .queryParam("expired", false)
                .queryParam("endsOn.from", today)
                .queryParam("endsOn.to", today.plusMonths(3))
                .queryParam("sort", "endsOn")
                .build()
                .toUriString();
    }

    /**
     * @param after the version of the case that must be shown
     * @param version of the draft to read; the current one when there is no such
     * @param against the version of the draft to compare it with
     * @param asked further, as of when it is read; see {@link Then}
     */
    @GetMapping("/contracts/{id}")
    String contract(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer against,
            @RequestParam MultiValueMap<String, String> asked,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        var then = Then.of(asked, figures.zone());
        var at = then.asked();
        if (after != null) at.put("after", List.of(after.toString()));
        var file = file(id, at, reader);
        var view = ContractView.of(file, version, against);
        model.addAttribute("view", view);
        model.addAttribute("deviations", Deviations.of(view.draft(), templates));
        model.addAttribute("then", then);
        // what is called off stands in other contracts, as they are now
        model.addAttribute("room", then.past() ? null : callOffs.of(file, reader));
        // so does the credit of the counterparty
        model.addAttribute("credit", then.past() ? null : credit.of(file));
        model.addAttribute("control", Rule.CON_14);
        model.addAttribute("pricing", Rule.CON_13);
        model.addAttribute("ordered", OrderRoom.of(file));
        model.addAttribute("complaints", then.past() ? null : complaints(id, reader));
        model.addAttribute("orders", then.past() ? List.of() : orders(id, reader));
        model.addAttribute("story", stories.of(LEDGER, id, at, reader));
        model.addAttribute("mandatory", Rule.CON_02);
        return "contracts/contract";
    }

    /** Those the reader may see, as the context of orders shows them. */
    private List<?> orders(String contract, PersonId reader) {
        return ledgers.list("orders", Map.of("contract", List.of(contract), "limit", List.of("100")), reader)
                .items();
    }

    /** What customers were not content with in it, as far as the reader may read it. */
    private Ledgers.Page<?> complaints(String contract, PersonId reader) {
        var asked = Map.of("contract", List.of(contract), "count", List.of("true"), "sort", List.of("-changedAt"));
        return ledgers.list("complaints", asked, reader);
    }

    private ContractFile file(String id, Map<String, List<String>> asked, PersonId reader) {
        return (ContractFile) ledgers.one(LEDGER, id, asked, reader).document();
    }

    @Override
    public Class<ReviseContract> of() {
        return ReviseContract.class;
    }

    @Override
    public Optional<ReviseContract> from(String id, PersonId asking) {
        return Optional.of(new ReviseContract(
                new ContractId(id), file(id, Map.of(), asking).current().draft(), ""));
    }

    @Bean
    static RailLink contractsInTheRail() {
        return new RailLink(10, "cases", "/contracts", "file-text", LEDGER, Set.of(LEDGER), true);
    }

    @Bean
    static FirstStep contractsFirst(MongoDatabase readModels) {
        return new FirstStep(
                70,
                "contracts",
                Authority.COORDINATE_CONTRACTS,
                "/do/contracts/-/take-over",
                "/contracts/takeover",
                () -> readModels.getCollection(ContractReadModels.LEDGER).find().first() != null);
    }
}
