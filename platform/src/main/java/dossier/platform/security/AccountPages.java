package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** What people change about their own account: password and language. */
@Controller
class AccountPages {
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final SignedInSessions sessions;
    private final SecuritySettings settings;
    private final LocaleResolver locales;

    AccountPages(
            Accounts accounts,
            PasswordSignIn passwords,
            SignedInSessions sessions,
            SecuritySettings settings,
            LocaleResolver locales) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
        this.locales = locales;
    }

    @GetMapping("/account/password")
    String password(@AuthenticationPrincipal SignedIn by, Model model) {
        return page(by, model);
    }

    /** Ends every session of the account but this one. Guessing the present password is guarded as at the door. */
    @PostMapping("/account/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @AuthenticationPrincipal SignedIn by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            passwords.enter(by.login(), present, request.getRemoteAddr());
            var fault = fault(by, present, password, repeated);
            if (fault.isEmpty()) {
                accounts.changePassword(by.login(), password);
                accounts.find(by.login())
                        .filter(it -> !it.disabled())
                        .ifPresent(it -> sessions.open(it, request, response));
                return LocalPath.redirect("/");
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", fault.get());
        } catch (TooManyAttempts locked) {
            SignInPages.tell(locked, response, model);
        } catch (BadCredentialsException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", "security.password.present-wrong");
        }
        return page(by, model);
    }

    /** For anybody: in the account when there is one, and in this browser. */
    @PostMapping("/account/locale")
    RedirectView speak(
            @RequestParam String locale,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal @Nullable SignedIn by,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen =
                AccountLocale.spoken(locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (by != null) accounts.speak(by.login(), chosen);
        locales.setLocale(request, response, chosen);
        return LocalPath.redirect(to);
    }

    private String page(SignedIn by, Model model) {
        model.addAttribute("first", by.scope() == Scope.NEW_PASSWORD).addAttribute("length", settings.passwordLength());
        return "account/password";
    }

    private Optional<String> fault(SignedIn by, String present, String password, String repeated) {
        if (!password.equals(repeated)) return Optional.of("security.password.differs");
        if (password.codePointCount(0, password.length()) < settings.passwordLength())
            return Optional.of("security.password.short");
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) return Optional.of("security.password.long");
        if (password.equals(present) || password.equalsIgnoreCase(by.login()))
            return Optional.of("security.password.same");
        return Optional.empty();
    }
}
