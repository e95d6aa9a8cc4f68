package dossier.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** As much of a provider of OpenID Connect as the code flow needs; it vouches for whomever a test says. */
final class Provider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key = newKey();
    private volatile String login = "nobody";
    private volatile String nonce = "";

    private Provider(HttpServer server) {
        this.server = server;
        server.createContext("/.well-known/openid-configuration", it -> answer(it, discovery()));
        server.createContext("/keys", it -> answer(it, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", this::sell);
        server.start();
    }

    static Provider start() throws IOException {
        return new Provider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void vouchFor(String someone) {
        login = someone;
    }

    /** What a program would be given: good for everything that this house asks of it, unless it is changed. */
    String token(String someone, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return signed(key, changed.apply(claims(someone).claim("scope", "profile dossier.read")));
    }

    String signed(RSAKey by, JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    JWTClaimsSet.Builder claims(String someone) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("dossier")
                .subject("subject-of-" + someone)
                .claim("preferred_username", someone)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "subject_types_supported",
                new String[] {"public"},
                "response_types_supported",
                new String[] {"code"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    /** Whoever comes is known at once. */
    private void sendBack(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        if (!"S256".equals(asked.get("code_challenge_method"))) throw new AssertionError("without PKCE: " + asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=sold-once&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void sell(HttpExchange exchange) throws IOException {
        var asked = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!"sold-once".equals(asked.get("code")) || !asked.containsKey("code_verifier"))
            throw new AssertionError("not by the code: " + asked);
        answer(
                exchange,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(key, claims(login).claim("nonce", nonce))));
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(Objects.requireNonNull(query).split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
