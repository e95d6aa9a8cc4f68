package dossier.replay;

import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Then;
import dossier.replay.Differences.Asked;
import dossier.replay.Moments.Axis;
import dossier.replay.Moments.Change;
import dossier.words.CaseId;
import dossier.words.Choice;
import dossier.words.Money;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two moments of a case side by side, with what happened in between. */
@PageController
class DifferencePages {
    /** A field as people read it. */
    record Row(String field, String then, String now) {}

    private final Differences differences;
    private final Wording wording;
    private final Figures figures;
    private final Names names;

    DifferencePages(Differences differences, Wording wording, Figures figures, Names names) {
        this.differences = differences;
        this.wording = wording;
        this.figures = figures;
        this.names = names;
    }

    /** @param given {@code from}, {@code to} and {@code axis}; a minute by the reader's clock is meant to its end */
    @GetMapping("/{context}/{id}/difference")
    String page(
            @PathVariable String context,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            Model model) {
        var asked = Listing.filled(given);
        for (var name : List.of("from", "to"))
            asked.computeIfPresent(
                    name, (_, moments) -> moments.stream().map(this::moment).toList());
        var found = differences.of(context, id, Asked.of(asked), new PersonId(asking.getName()));
        model.addAttribute("found", found);
        model.addAttribute("address", "/" + context + "/" + id);
        model.addAttribute("rows", found.changes().stream().map(this::row).toList());
        model.addAttribute("axes", Axis.values());
        model.addAttribute("standsAt", found.axis() == Axis.RECORDED ? "knownAt" : "asOf");
        return "decisions/difference";
    }

    private String moment(String text) {
        return Then.moment(text, figures.zone()).map(Instant::toString).orElse(text);
    }

    private Row row(Change change) {
        return new Row(
                change.labels().stream().map(this::label).collect(Collectors.joining(" · ")),
                say(change.then()),
                say(change.now()));
    }

    private String label(String label) {
        if (!label.startsWith("[")) return wording.knows("field." + label) ? wording.say("field." + label) : label;
        // a duty is named by its rule and by what it is about
        return Stream.of(label.substring(1, label.length() - 1).split(" ", 2))
                .map(wording::subject)
                .collect(Collectors.joining(" "));
    }

    private String say(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> figures.money(money);
            case CaseId id -> names.of(id);
            case Instant moment -> figures.moment(moment);
            case Boolean truth -> wording.say(truth ? "yes" : "no");
            case Enum<?> choice when wording.knows(Choice.key(choice)) -> wording.constant(choice);
            case String text -> wording.subject(text);
            default -> value.toString();
        };
    }
}
