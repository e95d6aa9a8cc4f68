package dossier.contracts.query;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** FRAME: the framework contracts in effect that the one who drafts may read, by number, title and counterparty. */
@Component
record FrameworkChoices(Ledgers ledgers, Names names) implements Choices<ContractId> {
    private static final Map<String, List<String>> IN_EFFECT = Map.of(
            "ceiling.from", List.of("0"),
            "stage", List.of(ContractStage.EFFECTIVE.name()),
            "sort", List.of("number"),
            "limit", List.of("100"));

    @Override
    public Class<ContractId> of() {
        return ContractId.class;
    }

    @Override
    public boolean fits(RecordComponent field) {
        return field.getDeclaringRecord() == ContractTerms.class;
    }

    @Override
    public List<Option> all() {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null ? List.of() : of(new PersonId(reader.getName()));
    }

    private List<Option> of(PersonId reader) {
        return ledgers.list("contracts", IN_EFFECT, reader).items().stream()
                .map(LedgerLine.class::cast)
                .map(it -> new Option(it.id(), label(it)))
                .toList();
    }

    private String label(LedgerLine line) {
        var parts = Stream.concat(
                Stream.of(line.number(), line.title()),
                Stream.ofNullable(line.counterparty()).map(names::of));
        return String.join(" · ", parts.toList());
    }
}
