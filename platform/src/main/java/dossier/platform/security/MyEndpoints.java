package dossier.platform.security;

import dossier.platform.web.CommandReader;
import dossier.words.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/me} and {@code /api/tokens}: who I am, and the programs that may act for me. */
@RestController
class MyEndpoints {
    private final ApiTokens tokens;
    private final CommandReader reader;

    MyEndpoints(ApiTokens tokens, CommandReader reader) {
        this.tokens = tokens;
        this.reader = reader;
    }

    /** @param locale {@code zh} or {@code en} */
    record Me(PersonId person, String login, String locale) {}

    /**
     * @param scope {@code read} or {@code commands}
     * @param hours how long it lives, a year at most
     */
    record NewToken(
            @NotBlank @Size(max = 100) String name,

            @Pattern(regexp = "read|commands", message = "{security.token.scope}")
            String scope,

            @Min(1) @Max(8784) int hours) {}

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal SignedIn by) {
        return new Me(by.person(), by.login(), by.locale().getLanguage());
    }

    @GetMapping("/api/tokens")
    List<ApiTokens.Listed> tokens(@AuthenticationPrincipal SignedIn by) {
        return tokens.of(by.login());
    }

    /** The token is told in this answer and never again. */
    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiTokens.Issued> issue(@RequestBody byte[] body, @AuthenticationPrincipal SignedIn by) {
        var asked = reader.read(NewToken.class, reader.parse(body));
        var issued = tokens.issue(by.login(), asked.name(), Scope.of(asked.scope()), Duration.ofHours(asked.hours()));
        return ResponseEntity.created(URI.create("/api/tokens/" + issued.id())).body(issued);
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn by) {
        if (!tokens.revoke(by.login(), id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
