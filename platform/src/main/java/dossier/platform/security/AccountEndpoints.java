package dossier.platform.security;

import dossier.platform.web.CommandReader;
import dossier.platform.web.ProblemWriter;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/accounts}: for those who keep the accounts of others, in person and not by a token; {@link SecurityConfiguration} lets nobody else come here. */
@RestController
@RequestMapping("/api/accounts")
class AccountEndpoints {
    private final Accounts accounts;
    private final CommandReader reader;
    private final Wording wording;

    AccountEndpoints(Accounts accounts, CommandReader reader, Wording wording) {
        this.accounts = accounts;
        this.reader = reader;
        this.wording = wording;
    }

    record NewAccount(
            @Pattern(regexp = Accounts.LOGIN_SHAPE, message = "{security.account.login}")
            String login,

            PersonId person) {}

    /** @param password good for one sign-in, at which it has to be changed; told this once */
    record OneTimePassword(String login, String password) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OneTimePassword> create(@RequestBody byte[] body) {
        var asked = reader.read(NewAccount.class, reader.parse(body));
        var password = accounts.createWithOneTimePassword(asked.login(), asked.person());
        return ResponseEntity.created(URI.create("/api/accounts/" + asked.login()))
                .body(new OneTimePassword(asked.login(), password));
    }

    @ExceptionHandler
    ProblemDetail taken(Accounts.LoginTaken taken) {
        return ProblemWriter.document(
                HttpStatus.CONFLICT,
                "login-taken",
                wording.say("problem.login-taken"),
                wording.say("problem.login-taken.detail"));
    }

    @PostMapping("/{login}/reset")
    OneTimePassword reset(@PathVariable String login) {
        return accounts.resetPassword(login)
                .map(it -> new OneTimePassword(login, it))
                .orElseThrow(AccountEndpoints::unknown);
    }

    @PostMapping("/{login}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String login) {
        if (!accounts.disable(login)) throw unknown();
    }

    @PostMapping("/{login}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String login) {
        if (!accounts.enable(login)) throw unknown();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
