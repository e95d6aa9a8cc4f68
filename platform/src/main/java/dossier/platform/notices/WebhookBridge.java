package dossier.platform.notices;

import dossier.platform.start.BadSetting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * To another system, such as an ERP or a bridge into 企业微信 or 钉钉: a JSON document by POST. {@code X-Dossier-Delivery} is the same whenever the same notice comes again;
 * {@code X-Dossier-Signature} is {@code sha256=} and, in hexadecimal, the HMAC-SHA256 under the shared secret of {@code X-Dossier-Timestamp}, a full stop and the body.
 * Who receives it compares the signature first and refuses timestamps that are more than a few minutes old.
 */
final class WebhookBridge implements Channel {
    static final String DELIVERY = "X-Dossier-Delivery",
            TIMESTAMP = "X-Dossier-Timestamp",
            SIGNATURE = "X-Dossier-Signature";

    private final String name;
    private final NoticeSettings.Webhook webhook;
    private final NoticeSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    WebhookBridge(String name, NoticeSettings settings, JsonMapper json, Clock clock) {
        var webhook = settings.webhooks().get(name);
        if (webhook == null
                || !webhook.url().getScheme().matches("https?")
                || webhook.secret().isBlank())
            throw new BadSetting(
                    "The webhook " + name + " has no http(s) address, or no secret.",
                    "Set url and secret under dossier.notices.webhooks." + name + ".");
        this.name = "webhook:" + name;
        this.webhook = webhook;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant notBefore(Notification notification, Instant now) {
        return now;
    }

    @Override
    public boolean send(List<Readable> notices) throws Exception {
        for (var notice : notices) send(notice);
        return true;
    }

    private void send(Readable notice) throws Exception {
        var body = body(notice);
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(webhook.url())
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header(DELIVERY, notice.id())
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "sha256=" + signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) throw new IOException("answered " + status);
    }

    private String body(Readable notice) {
        var what = notice.what();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", notice.id());
        body.put("to", what.to().value());
        body.put("kind", what.kind());
        body.put("context", what.context());
        body.put("case", what.caseId());
        body.put("at", what.at().toString());
        body.put("text", notice.text());
        body.put("link", notice.link());
        return json.writeValueAsString(body);
    }

    private String signature(String timestamp, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(webhook.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
