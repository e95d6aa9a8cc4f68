package dossier.branches.query;

import dossier.branches.api.BranchCommand.ChangeBranch;
import dossier.branches.api.BranchId;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
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

/** The branch network, and a branch with its scope, its chain and its inspections. */
@PageController
class BranchPages implements Prefill<ChangeBranch> {
    private static final String LEDGER = BranchReadModels.BRANCHES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Chains chains;

    BranchPages(Ledgers ledgers, Stories stories, Chains chains) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.chains = chains;
    }

    @GetMapping("/branches")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<BranchFile>of(ledgers, LEDGER, "name", asked, new PersonId(asking.getName())));
        return "branches/list";
    }

    @GetMapping("/branches/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var branch = (BranchFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
        model.addAttribute("branch", branch);
        model.addAttribute("network", chains.judged(branch.chain()));
        model.addAttribute("scopeRule", Rule.ORG_03);
        model.addAttribute("supervision", Rule.ORG_08);
        return "branches/one";
    }

    @Override
    public Class<ChangeBranch> of() {
        return ChangeBranch.class;
    }

    @Override
    public Optional<ChangeBranch> from(String id, PersonId asking) {
        var branch = (BranchFile) ledgers.one(LEDGER, id, Map.of(), asking).document();
        return Optional.ofNullable(branch.manager())
                .map(it -> new ChangeBranch(new BranchId(id), branch.name(), branch.region(), it, branch.chain()));
    }

    @Bean
    static RailLink branchesInTheRail() {
        return new RailLink(32, "house", "/branches", "building", LEDGER, Set.of(LEDGER), false);
    }
}
