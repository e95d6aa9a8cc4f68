package dossier.platform.accounts;

import dossier.handbook.Authority;
import dossier.platform.security.Accounts;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.FirstStep;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /accounts}: the ways in of others, for administrators; the door lets nobody else come here. A one-time password is told on one answer, once. */
@PageController
@RequestMapping("/accounts")
class AccountKeepingPages {
    private final Accounts accounts;
    private final ObjectProvider<Choices<?>> choices;

    AccountKeepingPages(Accounts accounts, ObjectProvider<Choices<?>> choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String list(Model model) {
        return page("", "", model);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String person,
            HttpServletResponse response,
            Model model) {
        var name = Accounts.normal(login);
        if (name == null) return wrong("security.account.login", login, person, response, model);
        if (people().stream().noneMatch(it -> it.value().equals(person)))
            return wrong("accounts.nobody", login, person, response, model);
        try {
            tell(name, accounts.createWithOneTimePassword(name, new PersonId(person)), model);
            return page("", "", model);
        } catch (Accounts.LoginTaken taken) {
            return wrong("problem.login-taken.detail", login, person, response, model);
        }
    }

    @PostMapping("/{login}/reset")
    String reset(@PathVariable String login, Model model) {
        accounts.resetPassword(login).ifPresent(it -> tell(login, it, model));
        return page("", "", model);
    }

    private static void tell(String login, String password, Model model) {
        model.addAttribute("told", login).addAttribute("password", password);
    }

    private String wrong(String message, String login, String person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("error", message);
        return page(login, person, model);
    }

    /** @param login as it was typed, and the person chosen */
    private String page(String login, String person, Model model) {
        model.addAttribute("login", login).addAttribute("person", person);
        model.addAttribute("people", people()).addAttribute("accounts", accounts.all());
        return "account/accounts";
    }

    private List<Option> people() {
        return choices.stream()
                .filter(it -> it.of() == PersonId.class)
                .findFirst()
                .map(Choices::all)
                .orElse(List.of());
    }

    @Bean
    static FirstStep accountsFirst(Accounts accounts) {
        return new FirstStep(
                35,
                "accounts",
                Authority.ADMINISTER_ACCOUNTS,
                "/accounts",
                null,
                () -> accounts.all().size() > 1);
    }
}
