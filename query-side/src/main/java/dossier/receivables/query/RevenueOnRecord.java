package dossier.receivables.query;

import dossier.handbook.OnRecord;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Recorded;
import dossier.words.PersonId;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** REV-01: whether what was entered is reconciled with finance. */
@Component
record RevenueOnRecord(Ledgers ledgers) implements Recorded {
    @Override
    public Stream<OnRecord> onRecord(PersonId reader) {
        return ledgers.all(ReceivableReadModels.RECEIVABLES, Map.of(), ReceivableFile.class, reader).stream()
                .map(ReceivableFile::reconciliation);
    }

    @Override
    public String list() {
        return "/receivables";
    }
}
