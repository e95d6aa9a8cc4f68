package dossier.platform.comments;

import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.platform.automation.Follower;
import dossier.platform.automation.Heard;
import dossier.platform.notices.Notices;
import dossier.platform.notices.Notification;
import dossier.platform.notices.Notification.Kind;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Whoever is mentioned in a comment is told where; what was said they read there. */
@Component
class WhenSomebodyIsMentionedThenTellThem implements Follower {
    private final Notices notices;
    private final Vocabulary vocabulary;

    WhenSomebodyIsMentionedThenTellThem(Notices notices, Vocabulary vocabulary) {
        this.notices = notices;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return getClass().getSimpleName();
    }

    @Override
    public boolean hears(Class<?> payload) {
        return payload == CommentWritten.class;
    }

    @Override
    public void hear(DomainEventMessage<?> message) {
        var said = (CommentWritten) message.getPayload();
        var heard = Heard.of(message);
        notices.tell(said.mentioned().stream()
                .filter(it -> !it.equals(heard.by()))
                .map(it -> new Notification(
                        it,
                        Kind.MENTION,
                        Told.context(said.stream()),
                        Told.caseId(said.stream()),
                        vocabulary.nameOf(CommentWritten.class),
                        "",
                        null,
                        heard.id(),
                        heard.recordedAt()))
                .toList());
    }
}
