package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of an answer: the account's, else what this browser chose, else the first it accepts that we speak, else Chinese. The zone is the account's. */
@Component("localeResolver")
class AccountLocale extends AbstractLocaleContextResolver {
    /** The languages of the house, its own first. */
    static final List<Locale> SPOKEN = List.of(Locale.of("zh"), Locale.of("en"));

    private static final String COOKIE = "locale";

    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    AccountLocale() {
        accepted.setSupportedLocales(SPOKEN);
        accepted.setDefaultLocale(SPOKEN.getFirst());
    }

    static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream().filter(it -> it.getLanguage().equals(language)).findFirst();
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn by)
            return new SimpleTimeZoneAwareLocaleContext(by.locale(), TimeZone.getTimeZone(by.zone()));
        var cookie = WebUtils.getCookie(request, COOKIE);
        var locale = spoken(cookie == null ? null : cookie.getValue()).orElseGet(() -> accepted.resolveLocale(request));
        return new SimpleTimeZoneAwareLocaleContext(locale, null);
    }

    /** Keeps the choice in this browser; an account's own language is changed in the account. */
    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext chosen) {
        if (response == null || chosen == null || chosen.getLocale() == null) return;
        var cookie = ResponseCookie.from(COOKIE, chosen.getLocale().getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
