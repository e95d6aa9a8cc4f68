package dossier.templates.query;

import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Rule.ORG_04;

import dossier.platform.read.Task;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version of something in the library stands, and the two who made it.
 *
 * @param number 1 for the first
 * @param remark of legal, or why it was returned; empty for none
 */
public record Edition(
        int number,
        State state,
        PersonId writer,
        Instant writtenAt,
        @Nullable PersonId approver,
        @Nullable Instant approvedAt,
        String remark) {
    /** Where it stands. */
    public enum State {
        REVIEW,
        RETURNED,
        APPROVED
    }

    static Edition written(int number, PersonId writer, Instant at) {
        return new Edition(number, State.REVIEW, writer, at, null, null, "");
    }

    Edition approved(PersonId by, Instant at, String remark) {
        return new Edition(number, State.APPROVED, writer, writtenAt, by, at, remark);
    }

    Edition returned(String reason) {
        return new Edition(number, State.RETURNED, writer, writtenAt, null, null, reason);
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    /** What waits because of it: its approval by legal, or its revision by the one who wrote it. */
    List<Task> tasks(String approve, String revise, Instant since) {
        return switch (state) {
            case REVIEW ->
                List.of(Task.of(REVIEW_AS_LEGAL, null, approve, ORG_04, since, null)
                        .barring(writer));
            case RETURNED -> List.of(Task.inPerson(writer, revise, ORG_04, since, null));
            case APPROVED -> List.of();
        };
    }
}
