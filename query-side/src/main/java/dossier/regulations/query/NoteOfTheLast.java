package dossier.regulations.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.regulations.api.RegulationCommand.TakeNote;
import dossier.regulations.api.RegulationId;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One takes note of the version approved last. */
@Component
record NoteOfTheLast(Ledgers ledgers) implements Prefill<TakeNote> {
    @Override
    public Class<TakeNote> of() {
        return TakeNote.class;
    }

    @Override
    public Optional<TakeNote> from(String id, PersonId asking) {
        var file = (RegulationFile) ledgers.one(RegulationReadModels.REGULATIONS, id, Map.of(), asking)
                .document();
        return file.approved().map(it -> new TakeNote(new RegulationId(id), it.number()));
    }
}
