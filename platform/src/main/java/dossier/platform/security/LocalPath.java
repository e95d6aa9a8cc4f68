package dossier.platform.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Where to go on after sign-in: an address inside this house, so that no link leads people through our sign-in to a stranger's page. */
public final class LocalPath {
    // one slash, then printable ASCII without backslash: browsers read // and /\ as another host and drop tabs and line
    // ends
    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    private LocalPath() {}

    /** The path itself when it stays inside, else the first page. */
    public static String orHome(@Nullable String path) {
        return path != null && INSIDE.matcher(path).matches() ? path : "/";
    }

    static RedirectView redirect(@Nullable String path) {
        var view = new RedirectView(orHome(path), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
