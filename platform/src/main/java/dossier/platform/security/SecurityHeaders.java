package dossier.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells the browser about itself, beside the framework's own nosniff and no-store. */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src %s; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** Within the frame of a file nothing is fetched and nothing runs, whatever the file holds. */
    private static final String OF_A_FILE =
            "default-src 'none'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'";

    private static final RequestMatcher FILE = Refusals.path("/*/*/files/*/content");
    private static final RequestMatcher SWAGGER = Refusals.path("/swagger-ui/**");

    private SecurityHeaders() {}

    static void on(HttpSecurity http) {
        var page = new NegatedRequestMatcher(new OrRequestMatcher(SWAGGER, FILE));
        http.headers(it -> it.addHeaderWriter(policy(page, POLICY.formatted("'self'")))
                // Swagger's page writes styles into its elements
                .addHeaderWriter(policy(SWAGGER, POLICY.formatted("'self' 'unsafe-inline'")))
                .addHeaderWriter(policy(FILE, OF_A_FILE))
                .frameOptions(frames -> frames.disable())
                .addHeaderWriter(frames(new NegatedRequestMatcher(FILE), XFrameOptionsMode.DENY))
                .addHeaderWriter(frames(FILE, XFrameOptionsMode.SAMEORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    private static HeaderWriter policy(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(policy));
    }

    private static HeaderWriter frames(RequestMatcher where, XFrameOptionsMode mode) {
        return new DelegatingRequestMatcherHeaderWriter(where, new XFrameOptionsHeaderWriter(mode));
    }
}
