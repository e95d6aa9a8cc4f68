package dossier.replay;

import dossier.platform.read.NotReadable;
import dossier.platform.web.form.Beforehand;
import dossier.platform.web.page.PageController;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.replay.Alteration.WholePolicy;
import dossier.replay.Question.Otherwise;
import dossier.replay.Runs.OneAtATime;
import dossier.words.Command;
import dossier.words.PersonId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What each version of the policy that waits for its approval would have done to the decisions of the year until today: shown before it is approved, to who approves it
 * and to auditors. It is computed once a day for all of them, beside the page.
 */
@PageController
class PolicyImpact implements Beforehand {
    /** Of the runs. */
    static final String OWNER = "policies";

    private final Runs runs;
    private final LongReplays replays;
    private final WhatIfs whatIfs;
    private final Auditors auditors;

    PolicyImpact(Runs runs, LongReplays replays, WhatIfs whatIfs, Auditors auditors) {
        this.runs = runs;
        this.replays = replays;
        this.whatIfs = whatIfs;
        this.auditors = auditors;
    }

    /** @param run null while another version is computed */
    record Weighed(int version, @Nullable Run run) {}

    @Override
    public Class<? extends Command> of() {
        return ApprovePolicy.class;
    }

    @Override
    public String address(String id) {
        return "/decisions/policy-impact";
    }

    @GetMapping("/decisions/policy-impact")
    String impact(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        if (!auditors.weighPolicies(reader)) throw new NotReadable();
        var weighed = whatIfs.open().stream().map(it -> weighed(it, reader)).toList();
        model.addAttribute("weighed", weighed);
        model.addAttribute("audits", auditors.include(reader));
        model.addAttribute(
                "over",
                weighed.stream().allMatch(it -> it.run() != null && it.run().over()));
        return "decisions/policy-impact";
    }

    private Weighed weighed(WholePolicy policy, PersonId reader) {
        var question = new Otherwise(policy, whatIfs.lately());
        try {
            return new Weighed(policy.version(), runs.latest(OWNER, question, replays.of(question, reader)));
        } catch (OneAtATime wait) {
            return new Weighed(policy.version(), null);
        }
    }
}
