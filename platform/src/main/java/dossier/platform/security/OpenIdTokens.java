package dossier.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Tokens that programs bring from the provider: signed by it, in date, made for this house, and with a scope, {@code dossier.read} or {@code dossier.commands}. They reach
 * no further than the account's person may.
 */
@Component
class OpenIdTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdTokens.class);
    private static final Pattern SHAPE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final String SCOPES = "dossier.";

    private final OpenIdProvider provider;
    private final OpenIdSettings settings;
    private volatile @Nullable JwtDecoder decoder;

    OpenIdTokens(OpenIdProvider provider, OpenIdSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /**
     * Who it is that such a token signs in.
     *
     * @throws AuthenticationServiceException while the provider cannot be asked for its keys
     */
    Optional<SignedIn> signIn(String token) {
        if (!provider.isThere() || !SHAPE.matcher(token).matches()) return Optional.empty();
        try {
            var read = decoder().decode(token);
            return scope(read).flatMap(it -> provider.account(read).map(account -> account.as(it)));
        } catch (BadJwtException bad) {
            LOG.info("A token of the provider was refused: {}", bad.getMessage());
            return Optional.empty();
        } catch (JwtException | IllegalArgumentException away) {
            throw new AuthenticationServiceException("the provider cannot be asked for its keys", away);
        }
    }

    /** The widest that it names; an identity token, which names none, opens nothing. */
    private static Optional<Scope> scope(Jwt token) {
        var named =
                Objects.requireNonNullElse(token.getClaimAsString("scope"), "").split(" ");
        return Arrays.stream(Scope.values())
                .filter(Scope::isForPrograms)
                .filter(it -> Arrays.asList(named).contains(SCOPES + it.code()))
                .findFirst();
    }

    private JwtDecoder decoder() {
        var made = decoder;
        if (made == null) decoder = made = made();
        return made;
    }

    private JwtDecoder made() {
        var told = provider.registration().getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(told.getJwkSetUri()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(Objects.requireNonNull(told.getIssuerUri())),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, it -> it != null && it.contains(settings.clientId()))));
        return decoder;
    }
}
