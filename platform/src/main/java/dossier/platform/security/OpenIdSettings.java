package dossier.platform.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by a provider of OpenID Connect, beside local accounts. The provider vouches for a login and nothing else: what the person may do stays the organisation's to say.
 *
 * @param issuer the provider's address, below which its discovery document lies; without one there are only local accounts
 * @param clientId as whom the provider knows the house; tokens that programs bring must be made for it (their audience)
 * @param clientSecret by which the house proves to the provider who it is
 * @param login the claim that holds the login of an account here; the provider must let nobody choose its value
 * @param timeout how long the provider may take for an answer
 */
@ConfigurationProperties("dossier.openid")
public record OpenIdSettings(
        @Nullable String issuer,
        @DefaultValue("dossier") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("preferred_username") String login,
        @DefaultValue("10s") Duration timeout) {}
