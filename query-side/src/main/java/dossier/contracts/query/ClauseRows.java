package dossier.contracts.query;

import dossier.contracts.api.ClauseText;
import dossier.platform.web.form.RowTexts;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateTexts;
import dossier.templates.api.TemplateVersion;
import dossier.words.CaseId;
import dossier.words.ClauseKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clauses of a draft, which may come from the library and are held against the template that the draft is made from. */
@Component
record ClauseRows(FromLibrary library, TemplateTexts templates) implements RowTexts<ClauseText> {
    /** As {@link TemplateVersion#said} says it. */
    private static final Pattern SAID = Pattern.compile("(" + CaseId.SHAPE.pattern() + ")/([1-9]\\d{0,5})");

    @Override
    public Class<ClauseText> of() {
        return ClauseText.class;
    }

    @Override
    public Set<String> needed() {
        return Arrays.stream(ClauseKind.values())
                .filter(ClauseKind::mandatory)
                .map(ClauseKind::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Offered> offered() {
        return library.offered();
    }

    @Override
    public Optional<String> model() {
        return Optional.of("template");
    }

    @Override
    public Map<String, String> model(String named) {
        return SAID.matcher(named)
                .results()
                .findFirst()
                .map(ClauseRows::version)
                .flatMap(templates::find)
                .map(ClauseRows::byWord)
                .orElse(Map.of());
    }

    private static TemplateVersion version(MatchResult said) {
        return new TemplateVersion(new TemplateId(said.group(1)), Integer.parseInt(said.group(2)));
    }

    private static Map<String, String> byWord(TemplateTexts.Text template) {
        return template.clauses().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
    }
}
