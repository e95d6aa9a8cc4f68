package dossier.contracts.query;

import dossier.contracts.api.Amendment;
import dossier.platform.web.form.RowTexts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a reviewer wants clauses to say, from the library where one likes. */
@Component
record AmendmentRows(FromLibrary library) implements RowTexts<Amendment> {
    @Override
    public Class<Amendment> of() {
        return Amendment.class;
    }

    @Override
    public Set<String> needed() {
        return Set.of();
    }

    @Override
    public List<Offered> offered() {
        return library.offered();
    }
}
