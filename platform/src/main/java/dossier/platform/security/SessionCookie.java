package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session's cookie: out of reach of scripts, not sent along from other sites, over https only where the request came so. */
@Component
class SessionCookie extends DefaultCookieSerializer {
    // anything else never was ours, and a zero byte would fail in the database
    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}");

    SessionCookie() {
        setUseHttpOnlyCookie(true);
        setSameSite("Lax");
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(it -> OURS.matcher(it).matches())
                .toList();
    }
}
