package dossier.seals.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.seals.api.SealUseId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** SEA-03: the uses carried out that the one who seals may read, by document and purpose. */
@Component
record SealUseChoices(Ledgers ledgers) implements Choices<SealUseId> {
    private static final Map<String, List<String>> CARRIED_OUT =
            Map.of("state", List.of(SealUseFile.State.SEALED.name()), "limit", List.of("100"));

    @Override
    public Class<SealUseId> of() {
        return SealUseId.class;
    }

    @Override
    public List<Option> all() {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null ? List.of() : of(new PersonId(reader.getName()));
    }

    private List<Option> of(PersonId reader) {
        return ledgers.list(SealReadModels.USES, CARRIED_OUT, reader).items().stream()
                .map(SealUseFile.class::cast)
                .map(it -> new Option(it.id(), label(it.request())))
                .toList();
    }

    private static String label(SealUseFile.@Nullable Request request) {
        return request == null ? "" : request.document().name() + " · " + request.purpose();
    }
}
