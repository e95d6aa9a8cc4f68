package dossier.complaints.query;

import dossier.handbook.OnRecord;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Recorded;
import dossier.words.PersonId;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** CMP-01: whether of every complaint all was taken down that belongs to it. */
@Component
record ComplaintsOnRecord(Ledgers ledgers) implements Recorded {
    /** What is read of a complaint to judge its record. */
    public record Taken(@Nullable OnRecord onRecord) {}

    @Override
    public Stream<OnRecord> onRecord(PersonId reader) {
        return ledgers.all(ComplaintReadModels.COMPLAINTS, Map.of(), Taken.class, reader).stream()
                .map(Taken::onRecord)
                .flatMap(Stream::ofNullable);
    }

    @Override
    public String list() {
        return "/complaints";
    }
}
