package dossier.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dossier.handbook.Rule;
import dossier.platform.clock.ErrandHouse.MovedClock;
import dossier.platform.notices.NoticeSettings.Webhook;
import dossier.platform.notices.Notification.Kind;
import dossier.words.PersonId;
import jakarta.mail.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaysOutTest {
    private static final Instant EVENING = Instant.parse("2026-03-02T12:00:00Z"),
            NEXT_MORNING = Instant.parse("2026-03-04T01:00:00Z");

    @Test
    void mail_comes_to_the_address_of_the_person_under_the_identifier_of_the_notice() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(mail(server, Optional.of("li@dossier.example")).send(List.of(readable(Kind.TASK))))
                    .isTrue();
            assertThat(mail(server, Optional.empty()).send(List.of(readable(Kind.TASK))))
                    .isFalse();

            assertThat(server.getReceivedMessages()).hasSize(1);
            var message = server.getReceivedMessages()[0];
            assertThat(message.getRecipients(Message.RecipientType.TO))
                    .extracting(Object::toString)
                    .containsExactly("li@dossier.example");
            assertThat(message.getSubject()).isEqualTo("待您处理：部门审核");
            assertThat(message.getHeader("Message-ID"))
                    .containsExactly("<" + notice(Kind.TASK).id() + "@dossier.example>");
            assertThat(message.getContent().toString()).contains("待您处理：部门审核", "https://dossier.example/contracts/c1");
        } finally {
            server.stop();
        }
        assertThatThrownBy(() -> mail(server, Optional.of("li@dossier.example")).send(List.of(readable(Kind.TASK))))
                .isInstanceOf(Exception.class);
    }

    @Test
    void only_what_is_urgent_is_mailed_in_quiet_hours_and_what_nobody_has_to_do_next_morning() {
        var mail = new Mail(
                new JavaMailSenderImpl(),
                OfficeHoursTest.provided(_ -> Optional.empty()),
                OfficeHoursTest.hours(),
                OfficeHoursTest.SETTINGS,
                words());

        assertThat(mail.notBefore(notice(Kind.TASK), EVENING)).isEqualTo(NEXT_MORNING);
        assertThat(mail.notBefore(notice(Kind.BREACH), EVENING)).isEqualTo(EVENING);
        var noon = Instant.parse("2026-03-04T04:00:00Z");
        assertThat(mail.notBefore(notice(Kind.TASK), noon)).isEqualTo(noon);
        for (var daily : List.of(Kind.BREACH_BELOW, Kind.NEWS))
            assertThat(mail.notBefore(notice(daily), noon)).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    }

    @Test
    void a_webhook_is_signed_over_its_time_and_its_body_and_follows_no_redirect() throws Exception {
        record Got(String delivery, String timestamp, String signature, String body) {}
        BlockingQueue<Got> got = new LinkedBlockingQueue<>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst(WebhookBridge.DELIVERY),
                    headers.getFirst(WebhookBridge.TIMESTAMP),
                    headers.getFirst(WebhookBridge.SIGNATURE),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hook");
            exchange.sendResponseHeaders(307, -1);
        });
        server.start();
        try {
            assertThat(webhook(server, "/hook").send(List.of(readable(Kind.BREACH))))
                    .isTrue();
            var one = got.remove();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("geheim".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var expected = mac.doFinal((one.timestamp() + "." + one.body()).getBytes(StandardCharsets.UTF_8));
            assertThat(one.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
            assertThat(one.delivery()).isEqualTo(notice(Kind.BREACH).id());
            assertThat(one.body()).contains("\"to\":\"li\"", "\"kind\":\"BREACH\"", "待您处理");

            assertThatThrownBy(() -> webhook(server, "/elsewhere").send(List.of(readable(Kind.BREACH))))
                    .isInstanceOf(IOException.class)
                    .hasMessage("answered 307");
            assertThat(got).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_webhook_without_a_secret_is_not_set_up() {
        var settings = OfficeHoursTest.settings(Map.of("erp", new Webhook(URI.create("https://erp.example"), " ")));
        assertThatThrownBy(() -> new WebhookBridge("erp", settings, new JsonMapper(), new MovedClock()))
                .hasMessageContaining("secret");
    }

    private static Mail mail(GreenMail server, Optional<String> address) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Mail(
                sender,
                OfficeHoursTest.provided(_ -> address),
                OfficeHoursTest.hours(),
                OfficeHoursTest.SETTINGS,
                words());
    }

    private static NoticeWords words() {
        NoticeWords words = mock();
        when(words.subject(any())).thenAnswer(call -> {
            var notices = call.<List<Readable>>getArgument(0);
            return notices.size() == 1 ? notices.getFirst().text() : notices.size() + " 条通知";
        });
        return words;
    }

    private static WebhookBridge webhook(HttpServer server, String path) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        var settings = OfficeHoursTest.settings(Map.of("erp", new Webhook(url, "geheim")));
        return new WebhookBridge("erp", settings, new JsonMapper(), new MovedClock());
    }

    private static Readable readable(Kind kind) {
        return new Readable(notice(kind).id(), notice(kind), null, "待您处理：部门审核", "https://dossier.example/contracts/c1");
    }

    private static Notification notice(Kind kind) {
        return new Notification(new PersonId("li"), kind, "contracts", "c1", "review", "", Rule.CON_04, "e1", EVENING);
    }
}
