package dossier.receivables.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.policies.api.PoliciesOn;
import dossier.receivables.api.Ageing;
import dossier.receivables.api.Balance;
import dossier.receivables.api.ReceivableStage;
import dossier.words.Money;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** REV-01, REV-02: receivables with their ageing, and one of them. */
@PageController
class ReceivablePages {
    private static final String LEDGER = ReceivableReadModels.RECEIVABLES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final PoliciesOn policies;
    private final Figures figures;
    private final Wording wording;

    /** What is read of each receivable that is listed. */
    public record Amounts(@Nullable Balance balance) {}

    /** What all that is listed comes to, each in every currency. */
    public record Sums(List<Money> net, List<Money> gross, List<Money> open) {
        static Sums of(List<Amounts> listed) {
            var balances = listed.stream()
                    .flatMap(it -> Stream.ofNullable(it.balance()))
                    .toList();
            return new Sums(
                    Money.sums(balances.stream().map(Balance::net)),
                    Money.sums(balances.stream().map(Balance::gross)),
                    Money.sums(balances.stream().map(Balance::open)));
        }
    }

    ReceivablePages(Ledgers ledgers, Stories stories, PoliciesOn policies, Figures figures, Wording wording) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.policies = policies;
        this.figures = figures;
        this.wording = wording;
    }

    @GetMapping("/receivables")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var listing = Listing.<ReceivableFile>of(ledgers, LEDGER, "-changedAt", asked, reader);
        var today = figures.todayInTheHouse();
        var open = AgeingView.items(ledgers, Map.of("toBePaid", List.of("true")), reader);
        var ageing = Ageing.of(open, today, policies.on(today).receivables());
        model.addAttribute("listing", listing);
        model.addAttribute("sums", Sums.of(ledgers.all(LEDGER, filters(listing.asked()), Amounts.class, reader)));
        model.addAttribute("view", AgeingView.of(ageing, wording));
        model.addAttribute("today", today);
        model.addAttribute("stages", ReceivableStage.values());
        rules(model);
        return "receivables/list";
    }

    /** What narrows a list down, without how it is shown. */
    private static Map<String, List<String>> filters(Map<String, List<String>> asked) {
        var filters = new HashMap<>(asked);
        Stream.of("sort", "cursor", "limit").forEach(filters::remove);
        return filters;
    }

    @GetMapping("/receivables/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", receivable(id, reader));
        model.addAttribute("today", figures.todayInTheHouse());
        rules(model);
        return "receivables/one";
    }

    private ReceivableFile receivable(String id, PersonId reader) {
        return (ReceivableFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    private static void rules(Model model) {
        model.addAttribute("entering", Rule.REV_01);
        model.addAttribute("chasing", Rule.REV_02);
    }

    @Bean
    static RailLink receivablesInTheRail() {
        return new RailLink(
                14, "cases", "/receivables", "chart-bar", LEDGER, Set.of(LEDGER, ReceivableReadModels.ACCOUNTS), false);
    }
}
