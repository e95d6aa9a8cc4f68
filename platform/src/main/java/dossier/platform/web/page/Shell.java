package dossier.platform.web.page;

import dossier.handbook.Authority;
import dossier.platform.security.Authorities;
import dossier.platform.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The frame around every page: who is signed in, where one is, where one can go. Asked by the templates. */
@Component("shell")
public class Shell {
    /** Pages made of cases of all contexts. */
    private static final Set<String> ACROSS = Set.of("tasks", "notices", "dashboard", "duties");

    private final List<RailLink> links;
    private final ObjectProvider<Authorities> authorities;
    private final Names names;
    private final List<RailCount> counts;

    public Shell(
            ObjectProvider<RailLink> links,
            ObjectProvider<RailCount> counts,
            ObjectProvider<Authorities> authorities,
            Names names) {
        this.links =
                links.stream().sorted(Comparator.comparing(RailLink::order)).toList();
        this.authorities = authorities;
        this.names = names;
        this.counts = counts.stream().toList();
    }

    /** How many new things are behind a link, for the one who is signed in. */
    public long count(RailLink link) {
        var by = signedIn();
        return by == null
                ? 0
                : counts.stream()
                        .filter(it -> it.href().equals(link.href()))
                        .mapToLong(it -> it.of().applyAsLong(by.person()))
                        .sum();
    }

    /** As a page says it of itself. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    /** The language one can change to. */
    public String otherLanguage() {
        return language().equals("en") ? "zh" : "en";
    }

    public @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn by ? by : null;
    }

    public String name() {
        var by = signedIn();
        return by == null ? "" : names.of(by.person());
    }

    public String about() {
        var by = signedIn();
        return by == null ? "" : names.about(by.person());
    }

    /** For the round sign: the first character of the name. */
    public String initial() {
        var name = name();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** Where whoever is signed in may go. */
    public List<RailLink> links() {
        var by = signedIn();
        if (by == null) return List.of();
        var may = new EnumMap<Authority, Boolean>(Authority.class);
        return links.stream()
                .filter(it -> it.needs() == null
                        || may.computeIfAbsent(it.needs(), needed -> Authorities.may(authorities, by.person(), needed)))
                .toList();
    }

    /** Whether whoever is signed in has this authority; for what leads nowhere without it. */
    public boolean may(Authority authority) {
        var by = signedIn();
        return by != null && Authorities.may(authorities, by.person(), authority);
    }

    /** Whether the present page belongs to the link. */
    public boolean isHere(RailLink link) {
        var here = here();
        var path = here.startsWith("/do/") ? here.substring(3) : here;
        var first = path.split("[/?]", 3);
        return first.length > 1
                && (link.href().equals("/" + first[1]) || link.contexts().contains(first[1]));
    }

    /** What the present page follows while it is open: all one may read, a list of cases, one case; null for any other page. */
    public @Nullable String follows() {
        var path = here().replaceAll("[?].*|^/|/$", "");
        var parts = path.split("/", 3);
        if (ACROSS.contains(parts[0])) return "desk";
        var ofCases = links.stream().anyMatch(it -> it.contexts().contains(parts[0]));
        return ofCases && parts.length < 3 ? path : null;
    }

    /** Address of the present page without what was waited for, to come back to; for what was sent, the first page. */
    public String here() {
        var request = request();
        if (request == null || !request.getMethod().equals("GET")) return "/";
        var query =
                request.getQueryString() == null ? "" : request.getQueryString().replaceAll("(^|&)after=\\d+", "");
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
