package dossier.platform.notices;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ways out of the house that are set up. */
@Component
record Channels(List<Channel> all) {
    @Autowired
    Channels(ObjectProvider<Mail> mail, NoticeSettings settings, JsonMapper json, Clock clock) {
        this(Stream.<Channel>concat(
                        mail.stream(),
                        settings.webhooks().keySet().stream()
                                .sorted()
                                .map(it -> new WebhookBridge(it, settings, json, clock)))
                .toList());
    }
}
