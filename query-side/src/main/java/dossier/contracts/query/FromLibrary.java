package dossier.contracts.query;

import dossier.platform.web.Wording;
import dossier.platform.web.form.Option;
import dossier.platform.web.form.RowTexts.Offered;
import dossier.templates.api.ClauseTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clauses of the library, for the rows of a form. */
@Component
record FromLibrary(ClauseTexts clauses, Wording wording) {
    List<Offered> offered() {
        return clauses.offered().stream()
                .map(it -> new Offered(it.kind().toString(), option(it), it.text()))
                .toList();
    }

    private Option option(ClauseTexts.Text clause) {
        var version = clause.version();
        return new Option(version.said(), wording.say("templates.choice", clause.title(), version.version()));
    }
}
