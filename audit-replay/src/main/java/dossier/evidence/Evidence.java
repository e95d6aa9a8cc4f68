package dossier.evidence;

import dossier.platform.read.Ledgers;
import dossier.replay.Auditors;
import dossier.replay.Explanations;
import dossier.replay.Refusals;
import dossier.words.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes evidence packages, for those who may read the case. That one was taken out of the house is put on the register at the door. */
@Component
public class Evidence {
    private final Ledgers ledgers;
    private final Auditors auditors;
    private final Explanations explanations;
    private final Refusals refusals;
    private final Provisions provisions;
    private final Packing packing;

    Evidence(
            Ledgers ledgers,
            Auditors auditors,
            Explanations explanations,
            Refusals refusals,
            Provisions provisions,
            Packing packing) {
        this.ledgers = ledgers;
        this.auditors = auditors;
        this.explanations = explanations;
        this.refusals = refusals;
        this.provisions = provisions;
        this.packing = packing;
    }

    /**
     * Of a whole case, with what it was refused for those who may look into the register of decisions.
     *
     * @return a file that is the caller's to delete
     * @throws dossier.platform.read.NotReadable when there is no such case, or it, or part of it, is not in the reader's reach
     * @throws dossier.platform.read.NotYetShown when its last events have no proof in time
     */
    Path ofCase(String context, String id, PersonId reader) throws IOException {
        ledgers.onlyWhole(context, id, reader);
        var stream = context + "/" + id;
        return made(new Subject(stream, null, Long.MAX_VALUE, refusals.of(stream, reader)), reader);
    }

    /** Of a decision, with the history of the case it was decided on; otherwise as {@link #ofCase}. */
    Path ofDecision(String id, PersonId reader) throws IOException {
        var why = explanations.of(id, reader);
        if (!auditors.include(reader)) ledgers.onlyWhole(why.context(), why.caseId(), reader);
        var upTo = why.version() + why.events().size();
        return made(new Subject(why.stream(), why.id(), upTo, why.refused() ? List.of(why.id()) : List.of()), reader);
    }

    private Path made(Subject subject, PersonId reader) throws IOException {
        var file = Files.createTempFile("evidence", ".zip");
        try {
            packing.pack(subject, provisions.of(subject), reader, file);
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }
}
