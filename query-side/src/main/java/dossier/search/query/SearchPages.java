package dossier.search.query;

import dossier.platform.read.Findable.Kind;
import dossier.platform.read.Search;
import dossier.platform.read.Search.Hit;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search}: one box for the whole house, in the head of every page; what it suggests while one types is part of that. */
@PageController
class SearchPages {
    private static final int MOST = 50, SUGGESTED = 4;

    /**
     * @param number null before it has one
     * @param name of what was found: a case's title, the document's name, or what was said
     * @param in title of the case, for a document and what was said; null for the case itself
     */
    record Line(
            String href,
            String context,
            @Nullable List<Marked> number,
            List<Marked> name,
            @Nullable String in) {}

    record Group(Kind kind, List<Line> lines, boolean more) {}

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Principal asking, Model model) {
        return show("search/search", q, MOST, asking, model);
    }

    @GetMapping("/search/suggest")
    String suggest(@RequestParam(defaultValue = "") String q, Principal asking, Model model) {
        return show("search/suggest", q, SUGGESTED, asking, model);
    }

    private String show(String view, String q, int most, Principal asking, Model model) {
        var groups = search.find(q, new PersonId(asking.getName()), most).stream()
                .map(it -> new Group(
                        it.kind(), it.hits().stream().map(hit -> line(hit, q)).toList(), it.more()))
                .toList();
        model.addAttribute("searched", q.strip());
        model.addAttribute("groups", groups);
        model.addAttribute(
                "count", groups.stream().mapToInt(it -> it.lines().size()).sum());
        return view;
    }

    private static Line line(Hit hit, String q) {
        var within = hit.comment() == null ? hit.file() : Marked.excerpt(hit.comment(), q);
        return new Line(
                "/" + hit.context() + "/" + hit.id() + (hit.comment() == null ? "" : "#story"),
                hit.context(),
                hit.number() == null ? null : Marked.of(hit.number(), q),
                Marked.of(within == null ? hit.title() : within, q),
                within == null ? null : hit.title());
    }
}
