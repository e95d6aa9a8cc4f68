package dossier.platform.security;

import static dossier.platform.security.Refusals.path;

import dossier.handbook.Authority;
import jakarta.servlet.DispatcherType;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** The doors of the house, asked in this order: things anyone may load, programs with a token, programs that fetch one, people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {
    private static final String[] PROGRAMS = {Scope.READ.name(), Scope.COMMANDS.name()};
    private static final String METRICS = "/actuator/prometheus";
    private static final String[] ADMINISTERED = {
        "/api/accounts/**",
        "/actuator/readmodels/**",
        "/actuator/clock/**",
        "/actuator/automations/**",
        "/actuator/notices/**",
        "/actuator/proofs/**",
        "/actuator/engineroom/**",
        "/engine-room/**",
        "/accounts/**",
        METRICS
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Tomcat would refuse them by a page of its own; so the firewall does, and {@link Refusals} answers. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> encodedSlashes() {
        var passOn = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return tomcat -> tomcat.addConnectorCustomizers(it -> {
            it.setEncodedSolidusHandling(passOn);
            it.setEncodedReverseSolidusHandling(passOn);
        });
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) {
        http.securityMatchers(it -> it.requestMatchers("/assets/**", "/webjars/**"));
        http.authorizeHttpRequests(it -> it.anyRequest().permitAll());
        http.headers(it -> it.cacheControl(cache -> cache.disable()));
        return withoutSession(http).build();
    }

    /**
     * A token is good for the API and nothing else; it neither makes tokens nor administers anything, so a stolen one cannot outlive itself. An administrator's also reads
     * the metrics, which name nobody and no case.
     */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiTokens tokens,
            OpenIdTokens providers,
            Refusals refusals,
            ObjectProvider<Authorities> authorities) {
        var ofRequest = new RequestAttributeSecurityContextRepository();
        http.securityMatcher(request -> BearerFilter.uses("Bearer", request) && Refusals.API.matches(request));
        http.securityContext(it -> it.securityContextRepository(ofRequest));
        http.addFilterBefore(new BearerFilter(tokens, providers, ofRequest, refusals), AuthorizationFilter.class);
        http.authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/tokens/**")
                .denyAll()
                .requestMatchers(HttpMethod.GET, METRICS)
                .access((asking, _) -> new AuthorizationDecision(isAdministrator(asking.get(), authorities)))
                .requestMatchers(ADMINISTERED)
                .denyAll()
                .requestMatchers(HttpMethod.GET)
                .hasAnyAuthority(PROGRAMS)
                .requestMatchers(HttpMethod.HEAD)
                .hasAnyAuthority(PROGRAMS)
                .anyRequest()
                .hasAuthority(Scope.COMMANDS.name()));
        refusing(http, refusals);
        return withoutSession(http).build();
    }

    /** The only address that takes a password with the request: bcrypt costs tens of milliseconds, so it buys a token. */
    @Bean
    @Order(3)
    SecurityFilterChain tokenDesk(HttpSecurity http, PasswordSignIn passwords, Refusals refusals) {
        http.securityMatcher(request ->
                BearerFilter.uses("Basic", request) && path("/api/tokens").matches(request));
        http.authenticationManager(passwords);
        http.httpBasic(it -> it.authenticationEntryPoint(refusals));
        http.authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .hasAuthority(Scope.PERSON.name()));
        refusing(http, refusals);
        return withoutSession(http).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(
            HttpSecurity http,
            SignedInSessions sessions,
            OpenIdSignIn openId,
            CsrfTokenRepository csrfTokens,
            Refusals refusals,
            ObjectProvider<Authorities> authorities) {
        http.securityContext(it -> it.securityContextRepository(sessions));
        http.csrf(it -> it.csrfTokenRepository(csrfTokens));
        http.requestCache(it -> it.disable());
        // what goes on with a request that was let in was let in
        http.authorizeHttpRequests(it -> it.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/sign-in", "/account/locale", "/error", "/answer/*", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/account/password")
                .hasAnyAuthority(Scope.PERSON.name(), Scope.NEW_PASSWORD.name())
                .requestMatchers(ADMINISTERED)
                .access((asking, request) -> new AuthorizationDecision(administers(asking.get(), authorities)))
                .anyRequest()
                .hasAuthority(Scope.PERSON.name()));
        openId.on(http);
        http.logout(it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        refusing(http, refusals);
        SecurityHeaders.on(http);
        return http.build();
    }

    private static boolean administers(@Nullable Authentication asking, ObjectProvider<Authorities> authorities) {
        return asking != null
                && asking.getPrincipal() instanceof SignedIn by
                && by.scope() == Scope.PERSON
                && isAdministrator(asking, authorities);
    }

    private static boolean isAdministrator(@Nullable Authentication asking, ObjectProvider<Authorities> authorities) {
        return asking != null
                && asking.getPrincipal() instanceof SignedIn by
                && Authorities.may(authorities, by.person(), Authority.ADMINISTER_ACCOUNTS);
    }

    private static void refusing(HttpSecurity http, Refusals refusals) {
        http.exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }

    private static HttpSecurity withoutSession(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        SecurityHeaders.on(http);
        return http;
    }
}
