package dossier.platform.notices;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told outside the house. Mail is sent when {@code spring.mail.host} is set.
 *
 * @param address of the house as people reach it, for links in what is sent
 * @param from whose mail it is
 * @param webhooks by name; each is told of every notice
 * @param opens begin of the working hours in which mail is sent that is not urgent, by the house's clock
 * @param closes their end
 * @param interval how often it is looked for what is to be sent
 * @param attempts after how many failures one is given up
 * @param patience how long an answer is waited for
 */
@ConfigurationProperties("dossier.notices")
public record NoticeSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("dossier@localhost") String from,
        @DefaultValue Map<String, Webhook> webhooks,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("10") int attempts,
        @DefaultValue("10s") Duration patience) {
    /**
     * @param url where to; no redirect is followed
     * @param secret with which each delivery is signed
     */
    public record Webhook(URI url, String secret) {}
}
