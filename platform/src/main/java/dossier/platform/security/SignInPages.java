package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in}: login and password in, a session and the page that was asked for out. Leaving by {@code POST /sign-out} is the framework's. */
@Controller
class SignInPages {
    private final PasswordSignIn passwords;
    private final SignedInSessions sessions;
    private final OpenIdProvider provider;

    SignInPages(PasswordSignIn passwords, SignedInSessions sessions, OpenIdProvider provider) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    Object page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stranger,
            @RequestParam(required = false) @Nullable String failed,
            @AuthenticationPrincipal @Nullable SignedIn by,
            Model model) {
        if (by != null) return LocalPath.redirect(to);
        if (again != null) model.addAttribute("notice", "security.sign-in.again");
        if (out != null) model.addAttribute("notice", "security.sign-in.out");
        if (stranger != null) model.addAttribute("error", "security.sign-in.stranger");
        if (failed != null) model.addAttribute("error", "security.sign-in.failed");
        return page(model, "", to);
    }

    /** 401 when it was wrong, 429 while it is locked; either way the page says what to do. */
    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            sessions.open(passwords.enter(login, password, request.getRemoteAddr()), request, response);
            return LocalPath.redirect(to);
        } catch (TooManyAttempts locked) {
            tell(locked, response, model);
        } catch (BadCredentialsException wrong) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("error", "security.sign-in.wrong");
        }
        return page(model, login, to);
    }

    static void tell(TooManyAttempts locked, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(locked.seconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("error", "security.sign-in.locked").addAttribute("minutes", locked.minutes());
    }

    private String page(Model model, String login, @Nullable String to) {
        model.addAttribute("login", login).addAttribute("to", LocalPath.orHome(to));
        if (provider.isThere()) model.addAttribute("provider", OpenIdSignIn.LINK);
        return "sign-in";
    }
}
