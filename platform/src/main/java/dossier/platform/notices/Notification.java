package dossier.platform.notices;

import dossier.handbook.Rule;
import dossier.platform.store.Ids;
import dossier.words.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person is told of something in a case. It says where and what, never in the case's own words.
 *
 * @param context and id of the case, as they stand in addresses
 * @param about what it is about: the task as under {@code task.}, or the stored name of what happened
 * @param subject what in the case it is about; empty for the case as a whole
 * @param rule of the duty or task; null for news
 * @param event identifier of the event it comes from
 */
public record Notification(
        PersonId to,
        Kind kind,
        String context,
        String caseId,
        String about,
        String subject,
        @Nullable Rule rule,
        String event,
        Instant at) {
    /** Why someone is told. */
    public enum Kind {
        /** Something waits for them from now on. */
        TASK,
        /** What they owe is due soon. */
        REMINDER,
        /** What they owe was not done in its time. */
        BREACH,
        /** What someone below them owes was not done in its time. */
        BREACH_BELOW,
        /** What they waited for has happened. */
        NEWS,
        /** Somebody mentioned them in a comment. */
        MENTION;

        /** Whether it is sent outside working hours as well. */
        boolean urgent() {
            return this == BREACH;
        }

        /** Whether it waits for the mail of the next morning: nothing of it is theirs to do. */
        boolean daily() {
            return this == BREACH_BELOW || this == NEWS;
        }
    }

    /** The same one for the same event, however often it is told of. */
    public String id() {
        return Ids.derived("notice", event, to.value(), kind.name(), about, subject);
    }
}
