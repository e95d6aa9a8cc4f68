package dossier.platform.security;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The provider of OpenID Connect, if there is one: asked for its addresses when they are first needed, so that the house starts and works while it is away. */
@Component
@EnableConfigurationProperties(OpenIdSettings.class)
class OpenIdProvider {
    /** The house knows one provider, by this name. */
    static final String NAME = "openid";

    /** Where the provider sends people back to. */
    static final String ANSWER = "/sign-in/answer";

    private final OpenIdSettings settings;
    private final Accounts accounts;
    private volatile @Nullable ClientRegistration known;

    OpenIdProvider(OpenIdSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    boolean isThere() {
        return StringUtils.hasText(settings.issuer());
    }

    /**
     * What the provider says of itself, and the house of itself to it.
     *
     * @throws IllegalArgumentException while it cannot be asked, or when it calls itself by another address
     */
    ClientRegistration registration() {
        var found = known;
        if (found == null) known = found = discovered();
        return found;
    }

    /** The open account whose login the provider vouches for. */
    Optional<Account> account(ClaimAccessor claims) {
        return Optional.ofNullable(claims.getClaimAsString(settings.login()))
                .flatMap(accounts::find)
                .filter(it -> !it.disabled());
    }

    private ClientRegistration discovered() {
        return ClientRegistrations.fromOidcIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .redirectUri("{baseUrl}" + ANSWER)
                .build();
    }
}
