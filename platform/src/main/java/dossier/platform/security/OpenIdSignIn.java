package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The way in by the provider: code flow with PKCE. What comes out of it is a login; the session is one of the house, as after a password. */
@Component
class OpenIdSignIn {
    /** Its link, with the page that was asked for in {@code to}. */
    static final String LINK = "/sign-in/by/" + OpenIdProvider.NAME;

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String TO = "dossier.to";

    private final OpenIdProvider provider;
    private final OpenIdSettings settings;
    private final SignedInSessions sessions;

    OpenIdSignIn(OpenIdProvider provider, OpenIdSettings settings, SignedInSessions sessions) {
        this.provider = provider;
        this.settings = settings;
        this.sessions = sessions;
    }

    /** Opens it, where there is a provider. */
    void on(HttpSecurity http) {
        if (!provider.isThere()) return;
        ClientRegistrationRepository providers =
                name -> name.equals(OpenIdProvider.NAME) ? provider.registration() : null;
        var asking = new DefaultOAuth2AuthorizationRequestResolver(providers, "/sign-in/by");
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(it -> it.loginPage("/sign-in")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(there ->
                        there.authorizationRequestResolver(asking).authorizationRedirectStrategy(OpenIdSignIn::leave))
                .redirectionEndpoint(back -> back.baseUri(OpenIdProvider.ANSWER))
                .tokenEndpoint(token -> token.accessTokenResponseClient(patientlyAsked()))
                .userInfoEndpoint(
                        user -> user.oidcUserService(answer -> new DefaultOidcUser(List.of(), answer.getIdToken())))
                .successHandler(this::enter)
                .failureHandler(OpenIdSignIn::fail)
                .addObjectPostProcessor(toldWhenAway()));
    }

    /** A code is bought within the time that settings give. */
    private RestClientAuthorizationCodeTokenResponseClient patientlyAsked() {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
        http.setReadTimeout(settings.timeout());
        var asking = new RestClientAuthorizationCodeTokenResponseClient();
        asking.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return asking;
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response, String provider)
            throws IOException {
        request.getSession().setAttribute(TO, LocalPath.orHome(request.getParameter("to")));
        response.sendRedirect(provider);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        // until there is a session of the house, nobody is signed in
        SecurityContextHolder.clearContext();
        var account = vouched.getPrincipal() instanceof OidcUser user ? provider.account(user) : null;
        if (account == null || account.isEmpty()) {
            LOG.info("The provider vouched for somebody who has no open account here");
            response.sendRedirect(request.getContextPath() + "/sign-in?stranger");
            return;
        }
        var to = request.getSession().getAttribute(TO) instanceof String asked ? asked : "/";
        sessions.openVouched(account.get(), request, response);
        response.sendRedirect(request.getContextPath() + LocalPath.orHome(to));
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Sign-in by the provider failed: {}", failure.getMessage());
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    /** Without this, a provider that cannot be asked is an internal error. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldWhenAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(OpenIdSignIn::fail);
                return filter;
            }
        };
    }

    /** The house asks the provider for nothing further, so it keeps none of its tokens. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication by, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication by,
                HttpServletRequest request,
                HttpServletResponse response) {
            // see above
        }

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication by, HttpServletRequest request, HttpServletResponse response) {
            // nothing is there
        }
    }
}
