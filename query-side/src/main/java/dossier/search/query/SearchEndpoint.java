package dossier.search.query;

import dossier.platform.read.Search;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search of the whole house, for programs. */
@RestController
class SearchEndpoint {
    private static final int MOST = 100;

    record Answer(List<Search.Group> groups) {}

    private final Search search;

    SearchEndpoint(Search search) {
        this.search = search;
    }

    /**
     * @param limit of hits of each kind, 1 to 100; what is out of that range is brought into it
     * @param fresh whether to wait until all that was written before can be found
     */
    @GetMapping("/api/search")
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "false") boolean fresh,
            Principal asking) {
        if (fresh) search.awaitAll();
        return new Answer(search.find(q, new PersonId(asking.getName()), Math.clamp(limit, 1, MOST)));
    }
}
