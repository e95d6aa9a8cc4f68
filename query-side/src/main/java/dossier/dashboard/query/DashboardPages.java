package dossier.dashboard.query;

import static java.util.Comparator.comparing;

import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Tile;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /dashboard}: the few figures that matter, of all that its reader may read. Each is worked out where its list is; nothing is counted here. */
@PageController
class DashboardPages {
    private final ObjectProvider<Tile.Source> sources;

    DashboardPages(ObjectProvider<Tile.Source> sources) {
        this.sources = sources;
    }

    @GetMapping("/dashboard")
    String dashboard(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute(
                "tiles",
                sources.stream()
                        .flatMap(it -> it.of(reader))
                        .sorted(comparing(Tile::order))
                        .toList());
        return "dashboard/dashboard";
    }

    @Bean
    static RailLink dashboardInTheRail() {
        return new RailLink(2, "", "/dashboard", "chart-bar", "dashboard", Set.of(), false);
    }
}
