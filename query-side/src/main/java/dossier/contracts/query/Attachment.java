package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.FilePurpose;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.util.List;

/** A file of the dossier. */
public record Attachment(FilePurpose purpose, StoredFile file, PersonId by, Instant at) {
    static List<Attachment> after(List<Attachment> before, ContractEvent event, Told told) {
        return event instanceof FileAttached it
                ? plus(before, new Attachment(it.purpose(), it.file(), told.by(), told.happenedAt()))
                : before;
    }
}
