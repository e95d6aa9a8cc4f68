package dossier.platform.engineroom;

import dossier.platform.engineroom.Stored.Heard;
import dossier.platform.engineroom.Stored.Schedule;
import dossier.platform.engineroom.Stored.Sent;
import dossier.platform.engineroom.Stored.Sequence;
import dossier.platform.engineroom.Stored.Store;
import dossier.platform.operating.Deed;
import dossier.platform.operating.OperatorLog;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * What the page {@code /engine-room} shows, for programs: {@code POST} with {@code {"part": …, "subject": …, "id": …}} has what is stuck there tried at once, with a
 * {@code reason} it is given up for good.
 */
@Component
@Endpoint(id = "engineroom")
class EngineRoomEndpoint {
    static final int LONGEST_REASON = 500;
    private static final int DEEDS = 100;

    private final EngineRoom room;
    private final Stored stored;
    private final OperatorLog log;

    EngineRoomEndpoint(EngineRoom room, Stored stored, OperatorLog log) {
        this.room = room;
        this.stored = stored;
        this.log = log;
    }

    /** @param deeds the latest first */
    record State(
            List<Stuck> stuck,
            Store store,
            Sequence sequence,
            List<Heard> followers,
            Schedule schedule,
            List<Sent> outbox,
            List<OperatorLog.Line> deeds) {}

    @ReadOperation
    State state() {
        return new State(
                room.stuck(),
                stored.store(),
                stored.sequence(),
                stored.followers(),
                stored.schedule(),
                stored.outbox(),
                log.latest(DEEDS));
    }

    /** @return null, answered as not found, when nothing of that name is stuck there */
    @WriteOperation
    @Nullable
    State act(SecurityContext asking, Part part, String subject, String id, @Nullable String reason) {
        var by = Deed.by(asking);
        var done = reason == null
                ? room.retry(part, subject, id, by)
                : room.discard(part, subject, id, by, checked(reason));
        return done ? state() : null;
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new InvalidEndpointRequestException(
                    "what is given up is given up with a reason", "reason: 1 to " + LONGEST_REASON + " characters");
        return reason.strip();
    }
}
