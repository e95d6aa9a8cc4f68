package dossier.contracts.query;

import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.platform.web.form.StartingPoint;
import dossier.templates.api.TemplateTexts;
import dossier.templates.api.TemplateTexts.Text;
import dossier.templates.api.TemplateVersion;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A contract's draft begins with the text of an approved template. */
@Component
record FromTemplate(TemplateTexts templates) implements StartingPoint<DraftContract> {
    /** What a template knows of a draft; parties and amount it does not. */
    private record Known(Draft draft) {}

    private record Draft(
            String title,
            List<ClauseText> clauses,
            @Nullable String business,
            TemplateVersion template) {}

    @Override
    public Class<DraftContract> of() {
        return DraftContract.class;
    }

    @Override
    public String parameter() {
        return "template";
    }

    @Override
    public Optional<Known> from(String named, PersonId asking) {
        return templates.offered().stream()
                .filter(it -> it.version().template().value().equals(named))
                .findFirst()
                .map(it -> new Known(new Draft(it.title(), clauses(it), it.business(), it.version())));
    }

    private static List<ClauseText> clauses(Text text) {
        return text.clauses().entrySet().stream()
                .map(it -> new ClauseText(it.getKey(), it.getValue()))
                .toList();
    }
}
