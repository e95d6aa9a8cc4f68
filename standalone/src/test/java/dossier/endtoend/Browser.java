package dossier.endtoend;

import static java.net.http.HttpRequest.BodyPublishers.concat;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: keeps cookies, sends forms with the token of the page they stand on, does not follow redirects. */
record Browser(House house, HttpClient http) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    Browser signIn(String person) {
        var reply = submit("/sign-in", "/sign-in", Map.of("login", person, "password", House.PASSWORD));
        assertThat(reply.status()).as(reply::body).isIn(302, 303);
        return this;
    }

    /** Chooses a language, from any page that has a form. */
    Browser speak(String language) {
        var reply = submit("/account/password", "/account/locale", Map.of("locale", language));
        assertThat(reply.status()).as(reply::body).isIn(302, 303);
        return this;
    }

    Reply get(String page) {
        return House.send(http, house.request(page).GET());
    }

    /** Opens a page and sends a form from it. */
    Reply submit(String page, String action, Map<String, String> fields) {
        var found = TOKEN.matcher(get(page).is(200).body());
        assertThat(found.find()).as("a form on " + page).isTrue();
        return post(action, fields, found.group(1));
    }

    /** Opens a page and sends a file from its form. */
    Reply upload(String page, String name, String content) {
        return upload(page, name, content.getBytes(StandardCharsets.UTF_8));
    }

    Reply upload(String page, String name, byte[] content) {
        var found = TOKEN.matcher(get(page).is(200).body());
        assertThat(found.find()).as("a form on " + page).isTrue();
        var between = "----a-file";
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        return House.send(
                http,
                house.request(page)
                        .header("Content-Type", "multipart/form-data; boundary=" + between)
                        .POST(concat(
                                ofString(body.formatted(between, found.group(1), name)),
                                ofByteArray(content),
                                ofString("\r\n--" + between + "--\r\n"))));
    }

    Reply post(String action, Map<String, String> fields, String token) {
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(joining("&"));
        return House.send(
                http,
                house.request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(ofString(form + "&_csrf=" + encoded(token))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
