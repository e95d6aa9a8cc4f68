package dossier.platform.notices;

import dossier.platform.notices.Notices.Kept;
import dossier.platform.notices.Notices.Sent;
import dossier.platform.read.Glances;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /notices}: what one was told; on the page of a case, who was told what of it. */
@PageController
class NoticePages {
    private static final int MOST = 100, MOST_KEPT = 2_000, LATEST = 6;

    private final Notices notices;
    private final NoticeWords words;
    private final Glances glances;

    NoticePages(Notices notices, NoticeWords words, Glances glances) {
        this.notices = notices;
        this.words = words;
        this.glances = glances;
    }

    /**
     * What one was told of a case last.
     *
     * @param text null when its case is not theirs to read any more
     * @param more of the same case, told before
     */
    record Line(Kept kept, @Nullable String text, int more) {}

    /** @param what without the case, which one is looking at */
    record Told(Kept kept, String what, List<Sent> sent) {}

    @GetMapping("/notices")
    String mine(@RequestParam(defaultValue = "false") boolean all, Principal asking, Model model) {
        var me = new PersonId(asking.getName());
        model.addAttribute("all", all);
        model.addAttribute("unread", notices.unread(me));
        model.addAttribute("lines", lines(me, !all, MOST));
        return "notices/notices";
    }

    /** Part of one's desk: what is new since one looked. */
    @GetMapping("/notices/latest")
    String latest(Principal asking, Model model) {
        var me = new PersonId(asking.getName());
        model.addAttribute("unread", notices.unread(me));
        model.addAttribute("lines", lines(me, true, LATEST));
        return "notices/latest";
    }

    private List<Line> lines(PersonId person, boolean unreadOnly, int most) {
        return ofCases(notices.of(person, unreadOnly, MOST_KEPT)).stream()
                .limit(most)
                .map(it ->
                        new Line(it.getFirst(), words.text(it.getFirst().what()).orElse(null), it.size() - 1))
                .toList();
    }

    /** By case, the one that was told last first. */
    private static Collection<List<Kept>> ofCases(List<Kept> kept) {
        return kept.stream()
                .collect(Collectors.groupingBy(
                        it -> it.what().context() + "/" + it.what().caseId(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Opening it is reading all that was told of its case. */
    @PostMapping("/notices/{id}/open")
    String open(@PathVariable String id, Principal asking) {
        var opened = notices.read(id, new PersonId(asking.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        notices.readOfCase(opened.what());
        return "redirect:/" + opened.what().context() + "/" + opened.what().caseId();
    }

    @PostMapping("/notices/read")
    String readAll(Principal asking) {
        notices.readAll(new PersonId(asking.getName()));
        return "redirect:/notices";
    }

    /** Part of the page of a case, for those who may read all of it; nothing where nobody was told anything. */
    @GetMapping("/notices/of/{context}/{id}")
    String told(@PathVariable String context, @PathVariable String id, Principal asking, Model model) {
        var sent = notices.sent(context, id).stream().collect(Collectors.groupingBy(Sent::notice));
        var whole = glances.whole(context, id, new PersonId(asking.getName()));
        var told = whole ? notices.of(context, id, MOST) : List.<Kept>of();
        model.addAttribute(
                "told",
                told.stream()
                        .map(it -> new Told(it, words.what(it.what()), sent.getOrDefault(it.id(), List.of())))
                        .toList());
        return "notices/told";
    }
}
