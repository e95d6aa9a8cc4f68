package dossier.replay;

import dossier.platform.web.page.DetailWords;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One decision, as a picture one can walk: from the facts it rested on through its rules to what came of it. */
@PageController
class WhyPages {
    private final Explanations explanations;
    private final DetailWords details;

    WhyPages(Explanations explanations, DetailWords details) {
        this.explanations = explanations;
        this.details = details;
    }

    @GetMapping("/decisions/{id}")
    String why(@PathVariable String id, Principal asking, Model model) {
        var why = explanations.of(id, new PersonId(asking.getName()));
        model.addAttribute("why", why);
        model.addAttribute("picture", WhyPicture.of(why));
        model.addAttribute("details", details);
        return "decisions/why";
    }

    /** From an event that a figure cites to the decision that made it. */
    @GetMapping("/decisions/of/{context}/{id}/{version}")
    String madeBy(@PathVariable String context, @PathVariable String id, @PathVariable long version, Principal asking) {
        return "redirect:/decisions/"
                + explanations.madeBy(context + "/" + id, version, new PersonId(asking.getName()));
    }
}
