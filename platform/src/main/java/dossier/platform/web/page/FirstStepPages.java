package dossier.platform.web.page;

import dossier.platform.read.NotReadable;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /first-steps}: from an empty house to one that works, each step with its form and, where there is one, its list. */
@PageController
class FirstStepPages {
    private final FirstSteps steps;

    FirstStepPages(FirstSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/first-steps")
    String steps(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        if (!steps.concern(reader)) throw new NotReadable();
        var all = steps.of(reader);
        model.addAttribute("steps", all);
        model.addAttribute("done", all.stream().filter(FirstSteps.Step::done).count());
        return "first-steps";
    }
}
